using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.Writing;

/// <summary>Administrators of a unit reach the people of their subtree and nobody else, by every way.</summary>
public sealed class PeopleReachTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task An_administrator_appoints_in_the_subtree_only()
    {
        var (province, one, other) = await UnitsAsync();
        using var admin = await app.OfficerAsync("unit-admin", one);
        Assert.Equal(HttpStatusCode.Created, await AppointAsync(admin, one));
        Assert.Equal(HttpStatusCode.Forbidden, await AppointAsync(admin, other));
        Assert.Equal(HttpStatusCode.Forbidden, await AppointAsync(admin, province));
        Assert.Equal(0, await app.Database.ScalarAsync<long>($"select count(*) from posts where unit_id = '{other}'"));
    }

    [Theory]
    [InlineData("procedure-editor")]
    [InlineData("procedure-publisher")]
    [InlineData("auditor")]
    public async Task A_role_that_counts_everywhere_is_given_at_the_top(string role)
    {
        var top = (await app.CreateAsync("Nước Thử", "central")).Id;
        var middle = (await app.CreateAsync("Tỉnh Giữa", "province", top)).Id;
        var one = (await app.CreateAsync("Xã Dưới", "commune", middle)).Id;
        using var admin = await app.OfficerAsync("unit-admin", middle);
        Assert.Equal(HttpStatusCode.Forbidden, await AppointAsync(admin, one, role));
        var held = await app.AppointAsync("Người Giữ", one, role);
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(admin, held, $"posts/{held.PostId}/delegations", new
        {
            toPersonId = held.PersonId, title = "TUQ.", from = "2026-12-01", to = "2026-12-31", act = "3/GUQ",
        }));
        using var above = await app.OfficerAsync("unit-admin", top);
        Assert.Equal(HttpStatusCode.Created, await AppointAsync(above, one, role));
    }

    [Fact]
    public async Task A_list_shows_the_people_of_the_subtree_and_says_nothing_of_others()
    {
        var (_, one, other) = await UnitsAsync();
        var near = await app.AppointAsync("Người Gần", one);
        var far = await app.AppointAsync("Người Xa", other);
        using var auditor = await app.OfficerAsync("auditor", one);
        var list = await auditor.GetFromJsonAsync<JsonElement>("/api/directory/people?name=ngu%E1%BB%9Di&size=100");
        var shown = list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();
        Assert.Contains(near.PersonId, shown);
        Assert.DoesNotContain(far.PersonId, shown);
    }

    [Fact]
    public async Task Contact_that_is_not_public_is_shown_to_those_who_reach_the_person()
    {
        var (_, one, other) = await UnitsAsync();
        var near = await app.AppointAsync("Người Gần", one);
        var far = await app.AppointAsync("Người Xa", other);
        using var auditor = await app.OfficerAsync("auditor", one);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/directory/people/{near.PersonId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/api/directory/people/{far.PersonId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"/api/directory/units/{other}/posts")).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_serves_in_two_offices_is_shown_to_both_without_a_word_of_refusal()
    {
        var (_, one, other) = await UnitsAsync();
        var both = await app.AppointAsync(await app.AppointAsync("Người Chung", other), one, "clerk", from: "2025-01-01");
        using var auditor = await app.OfficerAsync("auditor", one);
        var answer = await auditor.GetAsync($"/api/directory/people/{both.PersonId}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task Who_serves_nowhere_any_more_stays_with_those_they_served_under()
    {
        var (_, one, other) = await UnitsAsync();
        var gone = await app.AppointAsync("Người Nghỉ", one, from: "2025-01-01");
        using var admin = await app.OfficerAsync("unit-admin", one);
        using var stranger = await app.OfficerAsync("unit-admin", other);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(
            admin, gone, $"posts/{gone.PostId}/end", new { lastDay = "2025-12-31", act = "5/QĐ" }));
        var address = $"/api/directory/people/{gone.PersonId}";
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Posts_of_others_are_neither_ended_nor_delegated_nor_their_contact_changed()
    {
        var (_, one, other) = await UnitsAsync();
        var far = await app.AppointAsync("Người Xa", other, "leader");
        var near = await app.AppointAsync("Người Gần", one);
        using var admin = await app.OfficerAsync("unit-admin", one);
        Assert.Equal(HttpStatusCode.Forbidden,
            await SendAsync(admin, far, $"posts/{far.PostId}/end", new { lastDay = "2026-12-31", act = "5/QĐ" }));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(admin, far, $"posts/{far.PostId}/delegations", new
        {
            toPersonId = near.PersonId, title = "TUQ.", from = "2026-12-01", to = "2026-12-31", act = "3/GUQ",
        }));
        Assert.Equal(HttpStatusCode.Forbidden,
            await SendAsync(admin, far, $"people/{far.PersonId}/revisions", new { name = "Tên Khác" }));
    }

    async Task<(Guid Province, Guid One, Guid Other)> UnitsAsync()
    {
        var province = await app.CreateAsync("Tỉnh Thử", "province");
        var one = await app.CreateAsync("Xã Một", "commune", province.Id);
        var other = await app.CreateAsync("Xã Hai", "commune", province.Id);
        return (province.Id, one.Id, other.Id);
    }

    static async Task<HttpStatusCode> AppointAsync(HttpClient by, Guid unit, string role = "specialist") =>
        (await by.PostAsJsonAsync("/api/directory/appointments",
            DirectoryPeople.Appointment(DirectoryPeople.New("Người Mới"), unit, role))).StatusCode;

    static async Task<HttpStatusCode> SendAsync(HttpClient by, WrittenHolder holder, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directory/" + address)
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("If-Match", holder.ETag);
        return (await by.SendAsync(request)).StatusCode;
    }
}
