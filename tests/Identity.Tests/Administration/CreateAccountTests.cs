using EGov.Identity.Administration;

namespace EGov.Identity.Tests.Administration;

public sealed class CreateAccountTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_administrator_makes_an_account_for_somebody_of_the_subtree_and_it_is_audited()
    {
        var person = await office.AddPersonAsync("Lê Văn Tám", (Office.Ward, "receiver"));
        var (status, body, tag) = await office.SendAsync(
            HttpMethod.Post, "", office.Admin(Office.North), new { personId = person, userName = "tam.lv" });
        Assert.Equal((201, "invited", "officer"),
            (status, body.GetProperty("state").GetString(), body.GetProperty("kind").GetString()));
        Assert.NotNull(tag);
        Assert.Equal(1, await office.Database.CountAsync("accounts", "user_name = 'tam.lv' and normalized_user_name = 'TAM.LV'"));
        Assert.Equal(1, await office.Database.CountAsync("audit_entries",
            $"action = 'CreateAccount' and object = 'account/{body.GetProperty("id").GetGuid()}' and after_hash is not null"));
    }

    [Fact]
    public async Task A_second_try_with_the_same_key_makes_no_second_account()
    {
        var person = await office.AddPersonAsync("Võ Thị Sáu", (Office.Ward, "receiver"));
        var body = new { personId = person, userName = "sau.vt" };
        var first = await office.SendAsync(HttpMethod.Post, "", office.Admin(Office.North), body, key: "k1");
        var second = await office.SendAsync(HttpMethod.Post, "", office.Admin(Office.North), body, key: "k1");
        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(first.Body.GetProperty("id").GetGuid(), second.Body.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Others_may_not_and_nothing_is_made()
    {
        var person = await office.AddPersonAsync("Trần Bốn", (Office.Ward, "receiver"));
        var both = await office.AddPersonAsync("Hai Nơi", (Office.Ward, "leader"), (Office.South, "leader"));
        var auditor = await office.AddPersonAsync("Kiểm Tra", (Office.Ward, "auditor"));
        async Task<int> TryAsync(string? token, Guid who) => (await office.SendAsync(
            HttpMethod.Post, "", token, new { personId = who, userName = $"u{Guid.NewGuid():N}"[..12] })).Status;

        Assert.Equal(401, await TryAsync(null, person));
        Assert.Equal(403, await TryAsync(office.Admin(Office.South), person));
        Assert.Equal(403, await TryAsync(office.Specialist(Office.North), person));
        Assert.Equal(403, await TryAsync(office.Machine(), person));
        Assert.Equal(403, await TryAsync(office.Admin(Office.North), both));
        Assert.Equal(403, await TryAsync(office.Admin(Office.North), auditor));
        Assert.Equal(403, await TryAsync(office.Admin(Office.North), Guid.NewGuid()));
        Assert.Equal(0, await office.Database.CountAsync("accounts", $"person_id in ('{person}', '{both}', '{auditor}')"));
        Assert.Equal(201, await TryAsync(office.Admin(Office.Province), both));
        Assert.Equal(201, await TryAsync(office.Admin(Office.Province), auditor));
    }

    [Fact]
    public async Task All_refusals_come_at_once()
    {
        var person = await office.AddPersonAsync("Đã Có", (Office.Ward, "clerk"));
        await office.CreateAsync(person, "da.co");
        var (status, body, _) = await office.SendAsync(
            HttpMethod.Post, "", office.Admin(Office.North), new { personId = person, userName = "DA.CO" });
        Assert.Equal(422, status);
        Assert.Equal(["UserNameIsReadable", "UserNameIsFree", "PersonHasNoAccountYet"],
            body.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("an.nv", true)]
    [InlineData("a-1_b", true)]
    [InlineData("ab", false)]
    [InlineData(".an", false)]
    [InlineData("an.", false)]
    [InlineData("An.nv", false)]
    [InlineData("ân.nv", false)]
    [InlineData("an nv", false)]
    [InlineData("an.nv\n", false)]
    public void A_user_name_is_plain(string name, bool isPlain) =>
        Assert.Equal(isPlain, !CreateAccountRules.UserNameIsReadable(name).Any());
}
