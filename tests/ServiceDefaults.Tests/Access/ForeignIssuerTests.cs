namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>
/// Another provider takes the place of ours by its name alone: where its keys are it tells itself. What its tokens must
/// say is told in docs/runbooks/another-provider.md.
/// </summary>
public sealed class ForeignIssuerTests(ForeignIssuer issuer) : IClassFixture<ForeignIssuer>
{
    [Fact]
    public async Task Machine_of_another_provider_is_let_in_by_its_scope_only()
    {
        await using var web = await LockedWeb.StartAsync(issuerName: issuer.Name);
        Assert.Equal(200, await web.StatusAsync(await issuer.MachineAsync("records.load")));
        Assert.Equal(403, await web.StatusAsync(await issuer.MachineAsync("orders")));
    }

    [Fact]
    public async Task Officer_of_another_provider_acts_where_their_grants_reach_and_nowhere_else()
    {
        await using var web = await LockedWeb.StartAsync(issuerName: issuer.Name);
        var token = await issuer.PersonAsync("editor");
        Assert.Equal(200, await web.StatusAsync(token));
        using var elsewhere = await web.SendAsync(token, $"/records/{LockedWeb.Elsewhere}");
        Assert.Equal(403, (int)elsewhere.StatusCode);
        Assert.Equal(403, await web.StatusAsync(await issuer.PersonAsync("officer")));
    }

    [Fact]
    public async Task Tokens_of_another_provider_are_nothing_to_a_service_of_ours_and_the_other_way_round()
    {
        await using var theirs = await LockedWeb.StartAsync(issuerName: issuer.Name);
        await using var ours = await LockedWeb.StartAsync();
        Assert.Equal(401, await theirs.StatusAsync(ours.Issuer.Machine("records.load")));
        Assert.Equal(401, await ours.StatusAsync(await issuer.MachineAsync("records.load")));
    }

    [Fact]
    public async Task Changed_token_of_another_provider_is_refused()
    {
        await using var web = await LockedWeb.StartAsync(issuerName: issuer.Name);
        var parts = (await issuer.MachineAsync("orders")).Split('.');
        var other = await issuer.MachineAsync("records.load");
        Assert.Equal(401, await web.StatusAsync($"{parts[0]}.{other.Split('.')[1]}.{parts[2]}"));
    }
}
