using System.Net;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using EGov.Identity.Tests.Issuer;
using EGov.Identity.Tests.SignIn;

namespace EGov.Identity.Tests.MyAccount;

/// <summary>Taking back what somebody let a program of others have.</summary>
public sealed class MyConsentsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Address = "/id/tai-khoan/dong-y";

    readonly IssuerWork work = new(app);

    [Fact]
    public async Task Each_is_shown_with_its_program_and_what_it_may_see()
    {
        var (visitor, officer) = await SignedInAsync();
        await GiveAsync(await ThirdPartyAsync("Ví <b>Điện tử</b>"), officer.Account);
        await GiveAsync(await ThirdPartyAsync("Của người khác"), await app.AddAccountAsync());
        await visitor.OpenAsync(Address);

        Assert.Equal(["Ví <b>Điện tử</b>"], visitor.Page.QuerySelectorAll("h2").Select(name => name.TextContent));
        Assert.Contains("Xem họ tên và loại tài khoản của bạn", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bạn đồng ý ngày 24/11/2026", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_it_asks_again_and_its_tokens_are_void()
    {
        var (visitor, officer) = await SignedInAsync();
        var (client, other) = (await ThirdPartyAsync(), await ThirdPartyAsync());
        var tokens = await GiveAsync(client, officer.Account);
        var kept = await GiveAsync(other, officer.Account);
        await visitor.OpenAsync(Address);
        await visitor.PostAsync(Address, Token(visitor), ("client", client.Id));

        Assert.Equal((303, Address), (visitor.Status, visitor.Location));
        Assert.Single((await visitor.FollowAsync()).Page.QuerySelectorAll("h2"));
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await work.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.StartsWith("/id/dong-y?", (await work.AuthorizeAsync(await app.SignInAsync(officer.Account),
            IssuerWork.Request(client))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await work.RefreshAsync(other, kept.Refresh)).StatusCode);
    }

    [Fact]
    public async Task It_is_audited_once_and_what_was_never_given_is_not()
    {
        var (visitor, officer) = await SignedInAsync();
        var client = await ThirdPartyAsync();
        await GiveAsync(client, officer.Account);
        await visitor.OpenAsync(Address);
        var token = Token(visitor);
        foreach (var id in new[] { client.Id, client.Id, "nobody" })
        {
            await visitor.PostAsync(Address, token, ("client", id));
        }

        Assert.Equal(303, visitor.Status);
        Assert.Equal(1, await app.Database.CountAsync("audit_entries", $"action = 'WithdrawConsent' and purpose = " +
            $"'openid profile' and object = 'client/{client.Id}' and actor = '{officer.Account.Id}'"));
        Assert.Equal(1, await app.Database.CountAsync(
            "audit_entries", $"action = 'ShowOwnConsents' and actor = '{officer.Account.Id}'"));
    }

    [Fact]
    public async Task A_form_without_the_pages_token_withdraws_nothing()
    {
        var (visitor, officer) = await SignedInAsync();
        var client = await ThirdPartyAsync();
        await GiveAsync(client, officer.Account);
        await visitor.PostAsync(Address, ("client", client.Id));

        Assert.Equal(400, visitor.Status);
        Assert.Equal(1, await app.Database.CountAsync("consents", $"client_id = '{client.Id}'"));
    }

    static (string, string) Token(Visitor visitor)
    {
        var form = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]");
        return ("__RequestVerificationToken", form?.GetAttribute("value") ?? "");
    }

    Task<Client> ThirdPartyAsync(string name = "Trang thử") => work.AddClientAsync(change: client =>
        (client.IsFirstParty, client.Name) = (false, name));

    /// <summary>Agreed to, and used: the client has tokens.</summary>
    async Task<Tokens> GiveAsync(Client client, Account account)
    {
        await work.SaveAsync(db => db.Add(new Consent
        {
            AccountId = account.Id, ClientId = client.Id, Scope = "openid profile", GivenAt = app.Time.GetUtcNow(),
        }));
        return await work.TokensAsync(client, account);
    }

    async Task<(Visitor, Officer)> SignedInAsync()
    {
        var (visitor, officer) = (app.NewVisitor(), await Officer.AddAsync(app));
        await officer.SignInAsync(visitor);
        return (visitor, officer);
    }
}
