using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.Identity.Grants;

namespace EGov.Identity.Tests.Issuer;

public sealed class GrantsClaimTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task An_officers_grants_are_the_posts_of_today()
    {
        var person = Guid.NewGuid();
        var unit = Guid.NewGuid();
        await work.SaveAsync(db => db.AddRange(
            Post(person, unit, "receiver", "2026-01-01", "2026-12-31"),
            Post(person, unit, "leader", "2026-11-24", null),
            Post(person, unit, "auditor", "2020-01-01", "2026-11-23"),
            Post(Guid.NewGuid(), unit, "clerk", "2026-01-01", null)));

        var tokens = await work.TokensAsync(
            await work.AddClientAsync(), await app.AddAccountAsync(AccountKind.Officer, person));

        Assert.Equal(
            JsonSerializer.Serialize<object[]>([
                new { role = "leader", unit, from = "2026-11-24" },
                new { role = "receiver", unit, from = "2026-01-01", to = "2026-12-31" },
            ]),
            Tokens.Payload(tokens.Access).GetProperty("grants").GetRawText());
    }

    [Fact]
    public async Task An_officer_without_a_post_has_an_empty_list_of_grants()
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync());

        Assert.Equal("[]", Tokens.Payload(tokens.Access).GetProperty("grants").GetRawText());
    }

    static PostCopy Post(Guid person, Guid unit, string role, string from, string? to) => new()
    {
        PersonId = person, PostId = Guid.NewGuid(), UnitId = unit, Role = role, Kind = "regular",
        ValidFrom = DateOnly.Parse(from), ValidTo = to is null ? null : DateOnly.Parse(to),
    };
}
