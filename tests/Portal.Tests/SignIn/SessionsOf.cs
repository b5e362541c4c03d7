using EGov.Portal.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What a portal keeps behind a cookie.</summary>
internal static class SessionsOf
{
    public static SessionStore Store(PortalUnderTest portal) => portal.Services.GetRequiredService<SessionStore>();

    public static TokenClient TokenClient(PortalUnderTest portal) => portal.Services.GetRequiredService<TokenClient>();

    public static async Task<string> RefreshTokenAsync(PortalUnderTest portal, string cookie) =>
        (await Store(portal).FindAsync(cookie))!.Tokens.Refresh!;
}
