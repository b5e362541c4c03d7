using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class PromptNoneTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    [Theory]
    [InlineData(null)]
    [InlineData("60")]
    public async Task With_prompt_none_nobody_is_asked(string? maxAge)
    {
        var work = new IssuerWork(app);
        var cookie = maxAge is null ? null : await app.SignInAsync(await app.AddAccountAsync());
        app.Time.Pass(TimeSpan.FromMinutes(2));

        var back = await LoginAsync(work, cookie, IssuerWork.Request(
            await work.AddClientAsync(), ("prompt", "none"), ("max_age", maxAge)));

        Assert.Equal("login_required", QueryHelpers.ParseQuery(back.Split('?')[1])["error"]);
    }

    [Fact]
    public async Task With_prompt_none_a_live_session_is_enough()
    {
        var work = new IssuerWork(app);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        Assert.NotEmpty(IssuerWork.CodeOf(await work.AuthorizeAsync(
            cookie, IssuerWork.Request(await work.AddClientAsync(), ("prompt", "none")))));
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    static async Task<string> LoginAsync(
        IssuerWork work, string? cookie, IEnumerable<KeyValuePair<string, string?>> request) =>
        (await work.AuthorizeAsync(cookie, request)).Headers.Location!.ToString();
}
