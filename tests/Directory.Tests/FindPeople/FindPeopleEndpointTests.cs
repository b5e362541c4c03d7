using System.Net;

namespace EGov.Directory.Tests.FindPeople;

public sealed class FindPeopleEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task People_are_found_by_the_subtree_they_serve_in_on_the_day()
    {
        var top = await app.CreateAsync("Tỉnh Một", "province");
        var low = await app.CreateAsync("Xã Một", "commune", top.Id);
        await app.AppointAsync("Trần Trên", top.Id);
        await app.AppointAsync("Trần Dưới", low.Id, from: "2024-01-01", to: "2024-06-30");
        Assert.Equal(["Trần Dưới", "Trần Trên"], await NamesAsync($"unit={top.Id}&asOf=2024-06-30"));
        Assert.Equal(["Trần Trên"], await NamesAsync($"unit={top.Id}&asOf=2024-07-01"));
        Assert.Equal(["Trần Dưới"], await NamesAsync($"unit={low.Id}&asOf=2024-06-30"));
        Assert.Equal(["Trần Dưới", "Trần Trên"], await NamesAsync("name=tran&asOf=2024-07-01"));
    }

    [Fact]
    public async Task A_unit_that_moved_away_takes_its_people_out_of_the_subtree_from_that_day()
    {
        var (old, @new) = (await app.CreateAsync("Tỉnh Hai", "province"), await app.CreateAsync("Tỉnh Ba", "province"));
        var low = await app.CreateAsync("Xã Hai", "commune", old.Id);
        await app.AppointAsync("Lý Đi", low.Id);
        (await app.PostAsync($"units/{low.Id}/versions",
            new { validFrom = "2024-07-01", act = "x", parentId = @new.Id }, low.ETag)).EnsureSuccessStatusCode();
        Assert.Equal(["Lý Đi"], await NamesAsync($"unit={old.Id}&asOf=2024-06-30"));
        Assert.Empty(await NamesAsync($"unit={old.Id}&asOf=2024-07-01"));
        Assert.Equal(["Lý Đi"], await NamesAsync($"unit={@new.Id}&asOf=2024-07-01"));
    }

    [Theory]
    [InlineData("name=dang%20duc", 1)]
    [InlineData("name=Đặng", 1)]
    [InlineData("name=duc%20dang", 1)]
    [InlineData("name=ang", 0)]
    [InlineData("name=%25", 0)]
    [InlineData("name=dang&role=clerk&asOf=2025-01-01", 1)]
    [InlineData("name=dang&role=leader&asOf=2025-01-01", 0)]
    [InlineData("name=dang&role=clerk&asOf=2023-12-31", 0)]
    public async Task Names_are_found_with_and_without_marks_and_roles_on_the_day(string question, int count)
    {
        if (await app.Database.CountAsync("people", "name = 'Đặng Đức'") == 0)
        {
            await app.AppointAsync("Đặng Đức", (await app.CreateAsync("Xã Ba", "commune")).Id, "clerk");
        }
        Assert.Equal(count, (await NamesAsync(question)).Length);
    }

    [Fact]
    public async Task Pages_follow_each_other_whatever_is_written_between_and_show_posts_with_their_unit()
    {
        var unit = await app.CreateAsync("Xã Bốn", "commune", gso: "74001");
        var first = await app.AppointAsync("Vũ An", unit.Id);
        await app.AppointAsync(first, unit.Id, "clerk");
        await app.AppointAsync("Vũ Cường", unit.Id);
        var page = await app.ReadAsync("people?unit=74001&size=1&asOf=2025-01-01");
        Assert.Equal(["clerk", "specialist"], page.GetProperty("items")[0].GetProperty("posts").EnumerateArray()
            .Select(post => post.GetProperty("role").GetString()).Order());
        Assert.Equal("Xã Bốn", page.GetProperty("items")[0].GetProperty("posts")[0].GetProperty("unitName").GetString());
        await app.AppointAsync("Vũ Ái", unit.Id);
        await app.AppointAsync("Vũ Bình", unit.Id);
        Assert.Equal(["Vũ Bình", "Vũ Cường"],
            await NamesAsync($"unit=74001&asOf=2025-01-01&after={page.GetProperty("next").GetString()}"));
    }

    [Fact]
    public async Task Who_may_not_know_and_what_cannot_be_read_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Public.GetAsync("/api/directory/people")).StatusCode);
        async Task<HttpStatusCode> StatusAsync(string question) =>
            (await app.Operator.GetAsync("/api/directory/people?" + question)).StatusCode;
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("size=0"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("after=x"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("asOf="));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("name=" + new string('a', 101)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("unit=99999"));
    }

    async Task<string[]> NamesAsync(string question) =>
    [
        .. (await app.ReadAsync("people?" + question)).GetProperty("items").EnumerateArray()
            .Select(person => person.GetProperty("name").GetString()!),
    ];
}
