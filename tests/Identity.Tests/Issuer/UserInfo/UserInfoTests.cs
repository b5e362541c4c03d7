using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests.Issuer;

public sealed class UserInfoTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task It_tells_who_the_token_is_about()
    {
        var account = await app.AddAccountAsync();
        var tokens = await work.TokensAsync(await work.AddClientAsync(), account);

        var told = await (await work.UserInfoAsync(tokens.Access)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(account.Id.ToString(), told.GetProperty("sub").GetString());
        Assert.Equal(account.Name, told.GetProperty("name").GetString());
        Assert.Equal("officer", told.GetProperty("kind").GetString());
        await app.IsAsync(account.Id, "holder SignIn pwd otp", "machine ReadUserInfo openid profile");
    }

    [Fact]
    public async Task Without_profile_it_tells_the_subject_only()
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync(), scope: "openid");

        var told = await (await work.UserInfoAsync(tokens.Access)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("sub", Assert.Single(told.EnumerateObject()).Name);
    }

    [Fact]
    public async Task A_token_in_the_address_is_none()
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync());

        var answer = await work.Http.GetAsync("/id/connect/userinfo?access_token=" + tokens.Access);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer realm=\"egov\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_of_an_ended_session_tells_nothing()
    {
        var account = await app.AddAccountAsync();
        var tokens = await work.TokensAsync(await work.AddClientAsync(), account);
        await work.AskAsync(db => db.Sessions.Where(row => row.AccountId == account.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.EndedAt, app.Time.GetUtcNow())));

        await IsRefusedAsync(tokens.Access);
    }

    async Task IsRefusedAsync(string token)
    {
        var answer = await work.UserInfoAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
