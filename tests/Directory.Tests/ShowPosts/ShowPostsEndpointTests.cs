using System.Net;

namespace EGov.Directory.Tests.ShowPosts;

public sealed class ShowPostsEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Posts_of_a_unit_are_those_of_the_day_heads_first()
    {
        var unit = await app.CreateAsync("Xã Một", "commune");
        var below = await app.CreateAsync("Sở Một", "commune");
        await app.AppointAsync("An Chuyên", unit.Id);
        await app.AppointAsync("Yên Trưởng", unit.Id, "leader", isHead: true, to: "2024-06-30");
        await app.AppointAsync("Bình Ngoài", below.Id);
        Assert.Equal(["Yên Trưởng", "An Chuyên"], await NamesAsync(unit.Id, "2024-06-30"));
        Assert.Equal(["An Chuyên"], await NamesAsync(unit.Id, "2024-07-01"));
        Assert.Empty(await NamesAsync(unit.Id, "2023-12-31"));
    }

    [Fact]
    public async Task Posts_are_for_those_with_the_key_contacts_for_everybody()
    {
        var unit = await app.CreateAsync("Xã Hai", "commune");
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await app.Public.GetAsync($"/api/directory/units/{unit.Id}/posts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await app.Operator.GetAsync($"/api/directory/units/{Guid.NewGuid()}/posts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await app.Public.GetAsync($"/api/directory/units/{Guid.NewGuid()}/contacts")).StatusCode);
        Assert.Equal(0, (await app.GetAsync($"units/{unit.Id}/contacts")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Contacts_are_the_published_ones_of_the_day_and_no_others()
    {
        var unit = await app.CreateAsync("Xã Ba", "commune");
        await app.AppointAsync("Người Nhận", unit.Id, "receiver", to: "2024-06-30");
        await DirectoryPosts.ReadAsync(await app.SendAppointmentAsync(
            DirectoryPeople.New("Người Kín", "0912345678", contactIsPublic: false), unit.Id));
        var text = (await app.GetAsync($"units/{unit.Id}/contacts?asOf=2024-06-30")).ToString();
        Assert.Contains("02523000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Người Kín", text, StringComparison.Ordinal);
        Assert.Equal(0, (await app.GetAsync($"units/{unit.Id}/contacts?asOf=2024-07-01")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_about_contacts_is_known_until_the_next_write()
    {
        var unit = await app.CreateAsync("Xã Bốn", "commune");
        var address = $"/api/directory/units/{unit.Id}/contacts?asOf=2025-01-01";
        var tag = (await app.Public.GetAsync(address)).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(address, tag));
        await app.AppointAsync("Người Mới", unit.Id, "receiver");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, tag));
    }

    async Task<HttpStatusCode> StatusAsync(string address, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return (await app.Public.SendAsync(request)).StatusCode;
    }

    async Task<string[]> NamesAsync(Guid unit, string day) =>
    [
        .. (await app.ReadAsync($"units/{unit}/posts?asOf={day}")).GetProperty("items").EnumerateArray()
            .Select(person => person.GetProperty("name").GetString()!),
    ];
}
