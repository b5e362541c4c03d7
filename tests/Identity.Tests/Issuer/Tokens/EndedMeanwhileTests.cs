using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class EndedMeanwhileTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    [Fact]
    public async Task A_code_of_a_session_that_has_ended_meanwhile_brings_nothing()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var code = await work.CodeAsync(client, account);
        await work.AskAsync(db => db.Sessions.Where(row => row.AccountId == account.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.EndedAt, app.Time.GetUtcNow())));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(client, code)));
    }

    [Fact]
    public async Task A_code_of_an_account_disabled_meanwhile_brings_nothing()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var code = await work.CodeAsync(client, account);
        await work.AskAsync(db => db.Users.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.DisabledAt, app.Time.GetUtcNow())));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(client, code)));
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();
}
