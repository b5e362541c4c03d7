using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>Header X-Acting-For at the gate: the list of what a clerk of two units may see.</summary>
public sealed class ActingForTests(LockedWebFixture fixture) : IClassFixture<LockedWebFixture>
{
    [Fact]
    public async Task Without_it_all_roles_count() => Assert.Equivalent(
        new[] { LockedWeb.Commune, LockedWeb.Elsewhere }, await ListAsync(null), strict: true);

    [Fact]
    public async Task With_it_the_one_role_counts_and_no_other() =>
        Assert.Equal([LockedWeb.Elsewhere], (await ListAsync($"clerk@{LockedWeb.Elsewhere}"))!);

    [Theory]
    [InlineData("clerk@00000000-0000-0000-0000-000000000001")]
    [InlineData("leader@00000000-0000-0000-0000-000000000002")]
    [InlineData("receiver@00000000-0000-0000-0000-000000000002")]
    [InlineData("clerk")]
    [InlineData("clerk@")]
    [InlineData("")]
    [InlineData("king@00000000-0000-0000-0000-000000000002")]
    [InlineData("clerk@00000000-0000-0000-0000-000000000002@")]
    [InlineData("clerk@00000000-0000-0000-0000-000000000002,clerk@00000000-0000-0000-0000-000000000003")]
    public async Task What_is_not_held_that_day_or_not_readable_is_refused(string said)
    {
        using var answer = await SendAsync(said);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((403, "ActingRoleIsHeld"), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Citizens_and_machines_act_for_no_unit()
    {
        var header = ("X-Acting-For", $"clerk@{LockedWeb.Commune}");
        using var citizen = await fixture.Web.SendAsync(
            fixture.Web.Issuer.Citizen("c1"), "/papers/c1", HttpMethod.Get, header);
        using var machine = await fixture.Web.SendAsync(fixture.Web.Issuer.Machine("records.load"), header: header);
        Assert.Equal((403, 403), ((int)citizen.StatusCode, (int)machine.StatusCode));
    }

    async Task<Guid[]?> ListAsync(string? acting)
    {
        using var answer = await SendAsync(acting);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid[]>();
    }

    // The role at the commune that ended is in the token still.
    Task<HttpResponseMessage> SendAsync(string? acting)
    {
        var issuer = fixture.Web.Issuer;
        var ended = new Dictionary<string, object>
        {
            ["role"] = "receiver", ["unit"] = LockedWeb.Commune, ["from"] = "2020-01-01", ["to"] = "2020-12-31",
        };
        object[] held = [.. (object[])TestIssuer.Grants(("clerk", LockedWeb.Commune), ("clerk", LockedWeb.Elsewhere)), ended];
        return fixture.Web.SendAsync(issuer.Token(issuer.Claims("officer-1", "officer", ("grants", held))),
            "/records", HttpMethod.Get, acting is null ? null : ("X-Acting-For", acting));
    }
}
