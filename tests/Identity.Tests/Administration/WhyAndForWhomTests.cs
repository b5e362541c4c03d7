namespace EGov.Identity.Tests.Administration;

/// <summary>Accounts are seen for a purpose, and in the name of the unit somebody acts for.</summary>
public sealed class WhyAndForWhomTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("", "PurposeIsStated")]
    [InlineData("statistics", "PurposeIsAllowed")]
    [InlineData("curiosity", "PurposeIsAllowed")]
    public async Task Accounts_are_not_seen_without_a_purpose_that_serves(string purpose, string code)
    {
        var (account, _) = await office.CreateAsync(await office.AddPersonAsync("Nga", (Office.Ward, "clerk")));
        foreach (var path in new[] { "", $"/{account}" })
        {
            var refused = await office.SendAsync(
                HttpMethod.Get, path, office.Admin(Office.North), headers: [("X-Purpose", purpose)]);
            Assert.Equal((403, code), (refused.Status, Office.CodeOf(refused.Body)));
        }
    }

    [Fact]
    public async Task The_audit_tells_why_and_for_whom()
    {
        var (account, _) = await office.CreateAsync(await office.AddPersonAsync("Oanh", (Office.North, "clerk")));
        Assert.Equal(200, (await office.SendAsync(HttpMethod.Get, $"/{account}", office.Admin(Office.North),
            headers: [("X-Purpose", "support"), ("X-Acting-For", $"unit-admin@{Office.North}")])).Status);
        Assert.Equal(1, await office.Database.CountAsync("audit_entries", $"action = 'ShowAccount' and object = "
            + $"'account/{account}' and purpose = 'support' and on_behalf_of = 'unit-admin@{Office.North}'"));
    }

    [Fact]
    public async Task Whoever_acts_for_one_unit_sees_and_changes_nothing_of_their_other_one()
    {
        var (account, tag) = await office.CreateAsync(await office.AddPersonAsync("Phú", (Office.North, "clerk")));
        var both = office.AdminOfBoth(Office.North, Office.South);
        Assert.Equal((200, 200), (await ReadAsync(null), await ReadAsync(Office.North)));
        Assert.Equal((403, 403), (await ReadAsync(Office.South), await ReadAsync(Office.Province)));
        Assert.Equal(403, (await office.SendAsync(HttpMethod.Post, $"/{account}/disabling", both, tag: tag,
            headers: [("X-Acting-For", $"unit-admin@{Office.South}")])).Status);

        Assert.Empty((await office.SendAsync(HttpMethod.Get, "?size=200&q=Phú", both,
            headers: [("X-Acting-For", $"unit-admin@{Office.South}")])).Body.GetProperty("items").EnumerateArray());

        async Task<int> ReadAsync(Guid? unit) => (await office.SendAsync(HttpMethod.Get, $"/{account}", both,
            headers: unit is null ? [] : [("X-Acting-For", $"unit-admin@{unit}")])).Status;
    }
}
