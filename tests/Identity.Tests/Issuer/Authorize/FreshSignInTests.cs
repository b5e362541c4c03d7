using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class FreshSignInTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("prompt", "login")]
    [InlineData("max_age", "60")]
    [InlineData("max_age", "0")]
    public async Task An_old_sign_in_is_not_enough_and_a_new_one_is(string name, string value)
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var old = await app.SignInAsync(account);
        app.Time.Pass(TimeSpan.FromMinutes(2));

        var login = await LoginAsync(work, old, IssuerWork.Request(client, (name, value)));
        Assert.StartsWith("/id/dang-nhap?", login, StringComparison.Ordinal);
        var back = AuthorizeEndpointTests.ReturnUrl(login);
        Assert.StartsWith("/id/dang-nhap?",
            (await work.SendAsync(old, back)).Headers.Location!.ToString(), StringComparison.Ordinal);

        app.Time.Pass(TimeSpan.FromSeconds(20));
        var fresh = await app.SignInAsync(account);
        Assert.NotEmpty(IssuerWork.CodeOf(await work.SendAsync(fresh, back)));
    }

    [Fact]
    public async Task A_sign_in_within_max_age_is_enough()
    {
        var work = new IssuerWork(app);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        app.Time.Pass(TimeSpan.FromSeconds(60));

        Assert.NotEmpty(IssuerWork.CodeOf(await work.AuthorizeAsync(
            cookie, IssuerWork.Request(await work.AddClientAsync(), ("max_age", "60")))));
    }

    [Fact]
    public async Task The_mark_of_one_request_does_not_stand_for_another()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var login = await LoginAsync(work, null, IssuerWork.Request(client, ("prompt", "login")));
        var mark = QueryHelpers.ParseQuery(AuthorizeEndpointTests.ReturnUrl(login).Split('?')[1])["asked"].ToString();
        app.Time.Pass(TimeSpan.FromMinutes(1));
        var cookie = await app.SignInAsync(account);

        var other = IssuerWork.Request(
            client, ("prompt", "login"), ("asked", mark), ("code_challenge", new string('A', 43)));

        Assert.StartsWith("/id/dang-nhap?", await LoginAsync(work, cookie, other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invented_mark_counts_for_nothing()
    {
        var work = new IssuerWork(app);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var login = await LoginAsync(work, cookie, IssuerWork.Request(
            await work.AddClientAsync(), ("prompt", "login"), ("asked", "0 " + Pkce.Challenge)));

        Assert.StartsWith("/id/dang-nhap?", login, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_has_run_out_is_none()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        app.Time.Pass(EGov.Identity.Sessions.SignInCookie.Lifetime);

        Assert.StartsWith("/id/dang-nhap?",
            await LoginAsync(work, cookie, IssuerWork.Request(client)), StringComparison.Ordinal);
    }

    static async Task<string> LoginAsync(
        IssuerWork work, string? cookie, IEnumerable<KeyValuePair<string, string?>> request) =>
        (await work.AuthorizeAsync(cookie, request)).Headers.Location!.ToString();
}
