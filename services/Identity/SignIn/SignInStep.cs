using System.Security.Claims;
using EGov.Identity.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.SignIn;

/// <summary>
/// Between the password and the code: a cookie of its own that names whose password was right. It opens nothing but
/// the next step, lives ten minutes, and a password changed meanwhile ends it.
/// </summary>
internal static class SignInStep
{
    public const string Scheme = "egov-id-step";

    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    const string AccountClaim = "sub", StampClaim = "stamp";

    public static void AddSignInStep(this WebApplicationBuilder builder) => builder.Services.AddAuthentication()
        .AddCookie(Scheme, cookie =>
        {
            var isHttps = builder.Configuration["Identity:Issuer"]?.StartsWith("https:", StringComparison.Ordinal) == true;
            cookie.Cookie.Name = isHttps ? "__Secure-egov-id-step" : Scheme;
            cookie.Cookie.Path = IdentitySetup.Path;
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = false;
        });

    public static Task StartAsync(HttpContext http, Account account) => http.SignInAsync(Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new(AccountClaim, account.Id.ToString()), new(StampClaim, account.SecurityStamp ?? "")], Scheme)));

    /// <summary>The account whose own password was right, or null: begin again.</summary>
    public static async Task<Account?> ReadAsync(HttpContext http, IdentityDb db) =>
        await FindAsync(http, db) is { PasswordEndsAt: null } account ? account : null;

    /// <summary>The account whose one-time password was right and has not ended since, or null.</summary>
    public static async Task<Account?> ReadOneTimeAsync(HttpContext http, IdentityDb db) =>
        await FindAsync(http, db) is { PasswordEndsAt: { } end } account
            && end >= http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() ? account : null;

    static async Task<Account?> FindAsync(HttpContext http, IdentityDb db)
    {
        var (cookie, cancel) = (await http.AuthenticateAsync(Scheme), http.RequestAborted);
        if (!Guid.TryParse(cookie.Principal?.FindFirstValue(AccountClaim), out var id))
        {
            return null;
        }
        var stamp = cookie.Principal.FindFirstValue(StampClaim);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(
            user => user.Id == id && user.SecurityStamp == stamp && user.DisabledAt == null, cancel);
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
