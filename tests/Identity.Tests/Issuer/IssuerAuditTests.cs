using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class IssuerAuditTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string SignedIn = "holder SignIn pwd otp";

    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_refresh_token_used_twice_is_told_once_however_often_it_comes()
    {
        var (client, account) = (await work.AddClientAsync(), await app.AddAccountAsync());
        var first = await work.TokensAsync(client, account);
        await Tokens.OfAsync(await work.RefreshAsync(client, first.Refresh));
        for (var again = 0; again < 3; again++)
        {
            await work.RefreshAsync(client, first.Refresh);
        }

        await app.IsAsync(account.Id, SignedIn, "machine ReuseRefreshToken used-before refused");
        Assert.Equal(1, await app.Database.CountAsync(
            "audit_entries", $"action = 'ReuseRefreshToken' and client = '{client.Id}' and object like 'session/%'"));
    }

    [Fact]
    public async Task A_refresh_token_and_a_code_of_another_client_are_told()
    {
        var (client, thief) = (await work.AddClientAsync(), await work.AddClientAsync());
        var account = await app.AddAccountAsync();
        var tokens = await work.TokensAsync(client, account);
        await work.RefreshAsync(thief, tokens.Refresh);
        await work.ExchangeAsync(thief, await work.CodeAsync(client, account));

        await app.IsAsync(account.Id, SignedIn, SignedIn, "machine ReuseRefreshToken other-client refused",
            "machine ReuseCode not-as-given refused");
    }

    [Fact]
    public async Task A_code_used_twice_is_told()
    {
        var (client, account) = (await work.AddClientAsync(), await app.AddAccountAsync());
        var code = await work.CodeAsync(client, account);
        await work.ExchangeAsync(client, code);
        await work.ExchangeAsync(client, code);

        await app.IsAsync(account.Id, SignedIn, "machine ReuseCode used-before refused");
    }

    [Fact]
    public async Task Tokens_given_back_and_a_session_a_client_ends_are_told()
    {
        var (client, account) = (await work.AddClientAsync(), await app.AddAccountAsync());
        var tokens = await work.TokensAsync(client, account);
        await work.PostAsync("/id/connect/revocation", client, ("token", tokens.Refresh));
        await work.SendAsync(null, $"/id/connect/endsession?id_token_hint={tokens.Id}");
        await work.SendAsync(null, $"/id/connect/endsession?id_token_hint={tokens.Id}");

        await app.IsAsync(account.Id, SignedIn, "machine RevokeTokens", "nobody EndSession sign-out");
        Assert.Equal(1, await app.Database.CountAsync(
            "audit_entries", $"action = 'EndSession' and client = '{client.Id}'"));
    }

    [Fact]
    public async Task What_a_machine_got_and_a_proof_that_failed_are_told()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);
        await work.TokenAsync(client, ("grant_type", "client_credentials"), ("scope", "directory.read"));
        using var wrong = new HttpRequestMessage(HttpMethod.Post, "/id/connect/token")
        {
            Headers = { Authorization = IssuerWork.Basic("khong-co-may-nay", "khong-phai-bi-mat") },
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        await work.Http.SendAsync(wrong);

        Assert.Equal(1, await app.Database.CountAsync("audit_entries",
            $"action = 'IssueMachineToken' and actor = '{client.Id}' and actor_kind = 'machine'"
            + " and purpose = 'directory.read'"));
        await app.CountsAsync("ProveClient", "unknown-or-wrong-proof", 1);
        Assert.Equal(0, await app.Database.CountAsync("audit_entries e", "e::text ~ 'khong-(co|phai)'"));
    }
}
