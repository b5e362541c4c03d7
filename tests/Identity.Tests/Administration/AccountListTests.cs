namespace EGov.Identity.Tests.Administration;

public sealed class AccountListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_list_shows_the_subtree_and_nothing_else_page_by_page()
    {
        foreach (var (name, unit) in new[]
            { ("An", Office.Ward), ("Bình", Office.North), ("Cúc", Office.South), ("Dũng", Office.Province) })
        {
            await office.CreateAsync(await office.AddPersonAsync(name, (unit, "clerk")));
        }
        await office.CreateAsync(
            await office.AddPersonAsync("Hai Nơi", (Office.Ward, "leader"), (Office.South, "leader")));

        Assert.Equal(["An", "Bình"], await NamesAsync(office.Admin(Office.North), ""));
        Assert.Equal(["Cúc"], await NamesAsync(office.Admin(Office.South), ""));
        Assert.Equal(["An", "Bình", "Cúc", "Dũng", "Hai Nơi"], await NamesAsync(office.Admin(Office.Province), ""));
        Assert.Equal(["Bình"], await NamesAsync(office.Admin(Office.Province), "q=bình"));
        Assert.Empty(await NamesAsync(office.Admin(Office.Province), "q=%25"));
        Assert.Empty(await NamesAsync(office.Admin(Office.Ward), "q=Dũng"));
    }

    [Fact]
    public async Task Each_look_is_audited()
    {
        await office.SendAsync(HttpMethod.Get, "?size=1", office.Admin(Office.North));
        Assert.True(await office.Database.CountAsync("audit_entries", "action = 'ListAccounts'") > 0);
    }

    [Theory]
    [InlineData("?size=0")]
    [InlineData("?size=201")]
    [InlineData("?after=xyz")]
    [InlineData("?after=")]
    [InlineData("?kind=citizen")]
    [InlineData("?state=locked")]
    public async Task What_is_no_page_is_refused(string query) => Assert.Equal(
        400, (await office.SendAsync(HttpMethod.Get, query, office.Admin(Office.North))).Status);

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task A_letter_is_one_however_memory_holds_it(int letters, int status)
    {
        var words = Uri.EscapeDataString(string.Concat(Enumerable.Repeat("𠀀", letters)));
        Assert.Equal(status, (await office.SendAsync(HttpMethod.Get, "?q=" + words, office.Admin(Office.North))).Status);
    }

    async Task<List<string>> NamesAsync(string token, string query)
    {
        var (names, after) = (new List<string>(), "");
        do
        {
            var (status, body, _) = await office.SendAsync(
                HttpMethod.Get, $"?size=2&{query}{(after.Length > 0 ? "&after=" + after : "")}", token);
            Assert.Equal(200, status);
            names.AddRange(body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            after = body.GetProperty("next").GetString() ?? "";
        }
        while (after.Length > 0);
        return names;
    }
}
