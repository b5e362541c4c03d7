using System.Text.Json;

namespace EGov.Identity.Tests.Administration;

public sealed class NarrowedListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_list_is_narrowed_by_kind_and_state_and_tells_units_and_the_last_sign_in()
    {
        var word = $"K{Guid.NewGuid():N}"[..12];
        var (still, _) = await office.CreateAsync(await office.AddPersonAsync(word + " An", (Office.Ward, "clerk")));
        var (closed, closedTag) = await office.CreateAsync(
            await office.AddPersonAsync(word + " Ba", (Office.North, "clerk"), (Office.Ward, "leader")));
        await office.SendAsync(HttpMethod.Post, $"/{closed}/disabling", office.Admin(Office.North), tag: closedTag);
        await office.SignInAsync(new() { Id = still, Kind = "officer", Name = "A" });

        Assert.Equal([word + " Ba"], await NamesAsync($"q={word}&state=disabled"));
        Assert.Equal([word + " An"], await NamesAsync($"q={word}&state=invited&kind=officer"));
        Assert.Empty(await NamesAsync($"q={word}&kind=postal"));
        Assert.Empty(await NamesAsync($"q={word}&state=active"));
        var items = await ItemsAsync($"q={word}");
        Assert.Equal([Office.Ward], items[0].GetProperty("units").EnumerateArray().Select(unit => unit.GetGuid()));
        Assert.Equal(2, items[1].GetProperty("units").GetArrayLength());
        Assert.Equal(office.Time.GetUtcNow(), items[0].GetProperty("lastSignInAt").GetDateTimeOffset());
        Assert.False(items[1].TryGetProperty("lastSignInAt", out var never) && never.ValueKind != JsonValueKind.Null);
    }

    async Task<JsonElement> ItemsAsync(string query) => (await office.SendAsync(
        HttpMethod.Get, "?" + query, office.Admin(Office.Province))).Body.GetProperty("items");

    async Task<List<string?>> NamesAsync(string query) =>
        [.. (await ItemsAsync(query)).EnumerateArray().Select(item => item.GetProperty("name").GetString())];
}
