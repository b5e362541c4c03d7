namespace EGov.Directory.Tests;

/// <summary>Writes about people as a client makes them.</summary>
internal static class DirectoryPeople
{
    public static object Appointment(
        object person, Guid unit, string role = "specialist", string kind = "regular", string from = "2024-01-01",
        string? to = null, bool isHead = false) => new
        {
            person, unitId = unit, role, title = "Chuyên viên", kind, from, to, act = "1/QĐ", isHead,
        };

    public static Task<HttpResponseMessage> SendAppointmentAsync(
        this DirectoryApp app, object person, Guid unit, string role = "specialist", string from = "2024-01-01",
        string? to = null, bool isHead = false) =>
        app.PostAsync("appointments", Appointment(person, unit, role, "regular", from, to, isHead));

    /// <summary>Appoints somebody new; fails the test when that is refused.</summary>
    public static async Task<WrittenHolder> AppointAsync(
        this DirectoryApp app, string name, Guid unit, string role = "specialist", string from = "2024-01-01",
        string? to = null, bool isHead = false) =>
        await DirectoryPosts.ReadAsync(await app.SendAppointmentAsync(New(name), unit, role, from, to, isHead));

    /// <summary>Appoints somebody known.</summary>
    public static async Task<WrittenHolder> AppointAsync(
        this DirectoryApp app, WrittenHolder known, Guid unit, string role = "specialist", string from = "2024-01-01",
        string? to = null) =>
        await DirectoryPosts.ReadAsync(await app.SendAppointmentAsync(Seen(known), unit, role, from, to));

    public static Task<HttpResponseMessage> DelegateAsync(
        this DirectoryApp app, WrittenHolder holder, Guid to, string from, string until, string? key = null) =>
        app.PostAsync($"posts/{holder.PostId}/delegations",
            new { toPersonId = to, title = "TUQ. Giám đốc", from, to = until, act = "3/GUQ" }, holder.ETag, key);

    public static Task<HttpResponseMessage> EndAsync(this DirectoryApp app, WrittenHolder holder, string lastDay) =>
        app.PostAsync($"posts/{holder.PostId}/end", new { lastDay, act = "5/QĐ" }, holder.ETag);

    public static object New(string name, string? phone = "02523000000", bool contactIsPublic = true) =>
        new { @new = new { kind = "officer", name, phone, contactIsPublic } };

    public static object Seen(WrittenHolder known) => new { existing = new { id = known.PersonId, sequence = known.Sequence } };
}
