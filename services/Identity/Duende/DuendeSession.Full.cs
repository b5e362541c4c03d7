using System.Security.Claims;
using Duende.IdentityServer.Services;
using EGov.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace EGov.Identity.Issuer;

/// <summary>Who is signed in: the cookie of the login pages and its row. There is no second cookie to keep.</summary>
internal sealed class DuendeSession(IHttpContextAccessor accessor, Authorization authorization) : IUserSession
{
    HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public async Task<ClaimsPrincipal?> GetUserAsync() =>
        await authorization.HolderAsync(Http) is { } holder ? DuendeSubject.Of(holder.Session) : null;

    public Task<string?> GetSessionIdAsync() => Task.FromResult(SignInCookie.SessionId(Http.User)?.ToString());

    public Task<string> CreateSessionIdAsync(ClaimsPrincipal principal, AuthenticationProperties properties) =>
        Task.FromResult(SignInCookie.SessionId(principal)?.ToString()
            ?? throw new InvalidOperationException("A sign-in without a session."));

    public Task EnsureSessionIdCookieAsync() => Task.CompletedTask;

    public Task RemoveSessionIdCookieAsync() => Task.CompletedTask;

    public Task AddClientIdAsync(string clientId) => Task.CompletedTask;

    public Task<IEnumerable<string>> GetClientListAsync() => Task.FromResult<IEnumerable<string>>([]);
}
