using EGov.Identity.Sessions;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class CodeLifeTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task A_code_lives_a_minute(int seconds, bool lives)
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var code = await work.CodeAsync(client);

        app.Time.Pass(TimeSpan.FromSeconds(seconds));

        Assert.Equal(lives, (await work.ExchangeAsync(client, code)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task No_token_outlives_the_session()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        app.Time.Pass(SignInCookie.Lifetime - TimeSpan.FromMinutes(10));
        var code = IssuerWork.CodeOf(await work.AuthorizeAsync(cookie, IssuerWork.Request(client)));
        var tokens = await Tokens.OfAsync(await work.ExchangeAsync(client, code));

        app.Time.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
    }
}
