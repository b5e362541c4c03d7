using EGov.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Sessions;

public sealed class SignInCookieTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_sign_in_names_account_and_session_and_nothing_else()
    {
        var account = await app.AddAccountAsync();

        var ticket = app.Open(await app.SignInAsync(account))!;

        Assert.Equal(account.Id, SignInCookie.AccountId(ticket.Principal));
        Assert.NotNull(SignInCookie.SessionId(ticket.Principal));
        Assert.Equal(["sub", "sid"], ticket.Principal.Claims.Select(claim => claim.Type));
    }

    [Fact]
    public async Task A_live_session_is_let_in()
    {
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        Assert.True((await ReadAsync(cookie)).Succeeded);
    }

    [Fact]
    public async Task An_ended_session_is_not_let_in_whatever_the_cookie_says()
    {
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        await InContextAsync(cookie, async http =>
        {
            http.User = (await http.AuthenticateAsync(SignInCookie.Scheme)).Principal!;
            await SignInCookie.EndAsync(http);
            return true;
        });

        Assert.False((await ReadAsync(cookie)).Succeeded);
    }

    [Fact]
    public async Task A_disabled_account_is_not_let_in()
    {
        var account = await app.AddAccountAsync();
        var cookie = await app.SignInAsync(account);
        await InContextAsync(cookie, http => http.RequestServices.GetRequiredService<IdentityDb>().Users
            .Where(user => user.Id == account.Id)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.DisabledAt, app.Time.GetUtcNow())));

        Assert.False((await ReadAsync(cookie)).Succeeded);
    }

    [Fact]
    public async Task A_sign_in_that_cannot_be_noted_at_the_account_is_none()
    {
        var account = await app.AddAccountAsync();
        await app.Database.ListAsync("alter table accounts rename column last_sign_in_at to away");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => app.SignInAsync(account));
        }
        finally
        {
            await app.Database.ListAsync("alter table accounts rename column away to last_sign_in_at");
        }
        Assert.Equal(0, await app.Database.CountAsync("sessions", $"account_id = '{account.Id}'"));
    }

    [Fact]
    public async Task Two_sign_ins_are_two_sessions()
    {
        var account = await app.AddAccountAsync();
        var (one, two) = (app.Open(await app.SignInAsync(account))!, app.Open(await app.SignInAsync(account))!);

        Assert.NotEqual(SignInCookie.SessionId(one.Principal), SignInCookie.SessionId(two.Principal));
    }

    Task<AuthenticateResult> ReadAsync(string cookie) =>
        InContextAsync(cookie, http => http.AuthenticateAsync(SignInCookie.Scheme));

    async Task<T> InContextAsync<T>(string cookie, Func<HttpContext, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Headers.Cookie = cookie;
        return await act(http);
    }
}
