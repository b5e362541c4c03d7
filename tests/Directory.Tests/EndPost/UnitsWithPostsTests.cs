using System.Net;
using System.Text.Json;

namespace EGov.Directory.Tests.EndPost;

/// <summary>What becomes of posts when their unit ends.</summary>
public sealed class UnitsWithPostsTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_closed_unit_takes_its_posts_with_it_in_the_same_write()
    {
        var unit = await app.CreateAsync("Xã Một", "commune");
        var open = await app.AppointAsync("Người Một", unit.Id);
        var over = await app.AppointAsync("Người Hai", unit.Id, to: "2024-03-31");
        var later = await app.AppointAsync("Người Ba", unit.Id, from: "2024-07-01");
        (await app.PostAsync($"units/{unit.Id}/closing", new { lastDay = "2024-06-30", act = "9/NQ" }, unit.ETag))
            .EnsureSuccessStatusCode();
        var told = await app.ToldAsync(open.PersonId);
        Assert.Equal("2024-06-30", told.GetProperty("posts")[0].GetProperty("to").GetString());
        Assert.Equal(await app.Database.ScalarAsync<long>($"select sequence from units where id = '{unit.Id}'"),
            told.GetProperty("sequence").GetInt64());
        Assert.Equal(over.Sequence, (await app.ToldAsync(over.PersonId)).GetProperty("sequence").GetInt64());
        Assert.Equal(0, (await app.ToldAsync(later.PersonId)).GetProperty("posts").GetArrayLength());
        Assert.Equal("9/NQ", await app.Database.ScalarAsync<string>($"select end_act from posts where id = '{open.PostId}'"));
    }

    [Fact]
    public async Task A_merger_moves_nobody_and_shows_who_is_to_be_appointed_anew()
    {
        var (one, into) = (await app.CreateAsync("Xã Hai", "commune"), await app.CreateAsync("Xã Ba", "commune"));
        var (waits, placed) = (await app.AppointAsync("Người Chờ", one.Id), await app.AppointAsync("Người Mới", one.Id));
        await MergeAsync(one, into);
        Assert.Equal(["Người Chờ", "Người Mới"], await NamesAsync(into.Id, "toReappoint"));
        Assert.Empty(await NamesAsync(into.Id, "items"));
        Assert.Empty(await NamesAsync(into.Id, "toReappoint", "2024-06-30"));
        var now = await app.Database.ScalarAsync<long>($"select sequence from people where id = '{placed.PersonId}'");
        await app.AppointAsync(placed with { Sequence = now }, into.Id, from: "2024-07-01");
        Assert.Equal(["Người Chờ"], await NamesAsync(into.Id, "toReappoint"));
        Assert.Equal(["Người Mới"], await NamesAsync(into.Id, "items"));
        Assert.Equal(["Người Chờ"], await NamesAsync(one.Id, "toReappoint"));
        Assert.Equal("2024-06-30", (await app.ToldAsync(waits.PersonId)).GetProperty("posts")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_unit_that_only_takes_another_over_keeps_its_posts()
    {
        var (one, into) = (await app.CreateAsync("Xã Bốn", "commune"), await app.CreateAsync("Xã Năm", "commune"));
        var held = await app.AppointAsync("Người Ở", into.Id);
        await MergeAsync(one, into);
        Assert.Equal(["Người Ở"], await NamesAsync(into.Id, "items"));
        Assert.Equal(held.Sequence, (await app.ToldAsync(held.PersonId)).GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task No_post_is_given_at_a_unit_beyond_its_end()
    {
        var unit = await app.CreateAsync("Xã Sáu", "commune");
        (await app.PostAsync($"units/{unit.Id}/closing", new { lastDay = "2024-06-30", act = "9/NQ" }, unit.ETag))
            .EnsureSuccessStatusCode();
        Assert.Equal(["UnitIsThere"], await DirectoryApp.RefusalsAsync(
            await app.SendAppointmentAsync(DirectoryPeople.New("Người Muộn"), unit.Id)));
        var within = await app.SendAppointmentAsync(DirectoryPeople.New("Người Cũ"), unit.Id, to: "2024-06-30");
        Assert.Equal(HttpStatusCode.Created, within.StatusCode);
    }

    async Task MergeAsync(Written from, Written into) => (await app.PostAsync("successions", new
    {
        relation = "merge", on = "2024-07-01", act = "202/NQ",
        from = new[] { new { id = from.Id, sequence = from.Sequence } },
        into = new[] { new { existing = new { id = into.Id, sequence = into.Sequence } } },
    })).EnsureSuccessStatusCode();

    async Task<string[]> NamesAsync(Guid unit, string list, string asOf = "2024-07-01") =>
    [
        .. (await app.ReadAsync($"units/{unit}/posts?asOf={asOf}")).GetProperty(list).EnumerateArray()
            .Select(Name),
    ];

    static string Name(JsonElement person) => person.GetProperty("name").GetString()!;
}
