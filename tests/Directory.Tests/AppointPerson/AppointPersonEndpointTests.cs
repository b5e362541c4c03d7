using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.AppointPerson;

public sealed class AppointPersonEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Somebody_new_is_entered_with_their_first_post_and_all_of_it_is_told()
    {
        var unit = await app.CreateAsync("Xã Một", "commune");
        var answer = await app.SendAppointmentAsync(
            DirectoryPeople.New("Nguyễn Văn Mẫu"), unit.Id, "leader", from: "2024-01-01", to: "2026-12-31", isHead: true);
        var written = await DirectoryPosts.ReadAsync(answer);
        Assert.Equal($"/api/directory/people/{written.PersonId}", answer.Headers.Location!.ToString());
        var told = await app.ToldAsync(written.PersonId);
        Assert.Equal((written.Sequence, "Nguyễn Văn Mẫu", "officer"), (told.GetProperty("sequence").GetInt64(),
            told.GetProperty("name").GetString(), told.GetProperty("kind").GetString()));
        var post = Assert.Single(told.GetProperty("posts").EnumerateArray());
        Assert.Equal((written.PostId, unit.Id, "leader", "regular", "2024-01-01", "2026-12-31", "1/QĐ"),
            (post.GetProperty("id").GetGuid(), post.GetProperty("unitId").GetGuid(), Text(post, "role"), Text(post, "kind"),
                Text(post, "from"), Text(post, "to"), Text(post, "act")));
        Assert.Equal("02523000000", told.GetProperty("contact").GetProperty("phone").GetString());
    }

    [Fact]
    public async Task A_contact_that_is_not_public_is_in_no_event()
    {
        var unit = await app.CreateAsync("Xã Hai", "commune");
        var written = await DirectoryPosts.ReadAsync(await app.SendAppointmentAsync(
            DirectoryPeople.New("Lê Thị Kín", "0912345678", contactIsPublic: false), unit.Id));
        Assert.Equal(JsonValueKind.Null, (await app.ToldAsync(written.PersonId)).GetProperty("contact").ValueKind);
        Assert.Equal(0, await app.Database.CountAsync("outbox", "convert_from(body, 'UTF8') like '%0912345678%'"));
    }

    [Fact]
    public async Task A_second_post_is_added_and_the_event_tells_both_in_order_of_their_days()
    {
        var unit = await app.CreateAsync("Xã Ba", "commune");
        var first = await app.AppointAsync("Trần Mẫu", unit.Id, from: "2024-06-01");
        var second = await app.AppointAsync(first, unit.Id, "clerk", from: "2023-01-01", to: "2023-12-31");
        Assert.True(second.Sequence > first.Sequence);
        Assert.Equal(["clerk", "specialist"], (await app.ToldAsync(first.PersonId)).GetProperty("posts").EnumerateArray()
            .Select(post => Text(post, "role")));
    }

    [Fact]
    public async Task Rules_hold_over_posts_that_are_there()
    {
        var unit = await app.CreateAsync("Xã Bốn", "commune");
        var head = await app.AppointAsync("Người Đầu", unit.Id, "leader", isHead: true);
        Assert.Equal(["UnitHasOneHead"], await DirectoryApp.RefusalsAsync(await app.PostAsync("appointments",
            DirectoryPeople.Appointment(
                DirectoryPeople.New("Người Sau"), unit.Id, "leader", "acting", "2025-01-01", isHead: true))));
        Assert.Equal(["PostIsHeldOnce"], await DirectoryApp.RefusalsAsync(await app.SendAppointmentAsync(
            DirectoryPeople.Seen(head), unit.Id, "leader", "2025-01-01")));
        Assert.Equal(["UnitIsThere"], await DirectoryApp.RefusalsAsync(await app.SendAppointmentAsync(
            DirectoryPeople.New("Người Trước"), unit.Id, from: "2019-12-31")));
        Assert.Equal(0, await app.Database.CountAsync("people", "name like 'Người Sau' or name like 'Người Trước'"));
    }

    [Fact]
    public async Task An_appointment_names_one_person_as_last_seen()
    {
        var unit = await app.CreateAsync("Xã Năm", "commune");
        var known = await app.AppointAsync("Đỗ Mẫu", unit.Id);
        var stale = await app.SendAppointmentAsync(DirectoryPeople.Seen(known with { Sequence = 1 }), unit.Id, "clerk");
        Assert.Equal((HttpStatusCode)412, stale.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAppointmentAsync(
            DirectoryPeople.Seen(known with { PersonId = Guid.NewGuid() }), unit.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAppointmentAsync(
            DirectoryPeople.Seen(known), Guid.NewGuid())).StatusCode);
        Assert.Equal(["OnePersonIsNamed"], await DirectoryApp.RefusalsAsync(
            await app.SendAppointmentAsync(new { }, unit.Id)));
    }

    [Fact]
    public async Task The_same_appointment_sent_twice_is_one()
    {
        var unit = await app.CreateAsync("Xã Sáu", "commune");
        var sent = DirectoryPeople.Appointment(DirectoryPeople.New("Ngô Mẫu"), unit.Id);
        var first = await DirectoryPosts.ReadAsync(await app.PostAsync("appointments", sent, key: "bn-6"));
        Assert.Equal(first, await DirectoryPosts.ReadAsync(await app.PostAsync("appointments", sent, key: "bn-6")));
        Assert.Equal(1, await app.Database.CountAsync("people", "name = 'Ngô Mẫu'"));
    }

    [Fact]
    public async Task Nobody_appoints_without_the_key()
    {
        var answer = await app.Public.PostAsJsonAsync(
            "/api/directory/appointments", DirectoryPeople.Appointment(DirectoryPeople.New("x"), Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    static string? Text(JsonElement fact, string name) => fact.GetProperty(name).GetString();
}
