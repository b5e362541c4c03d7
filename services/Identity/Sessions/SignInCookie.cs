using System.Security.Claims;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Sessions;

/// <summary>
/// The cookie of the login pages. It names account and session and nothing else; whether the session still lives is
/// asked of the database, so that ending it here ends it everywhere.
/// </summary>
internal static class SignInCookie
{
    public const string Scheme = "egov-id";

    /// <summary>A working day and the evening after it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    const string Account = "sub", Session = "sid";

    public static void AddSignInCookie(this WebApplicationBuilder builder)
    {
        var isHttps = builder.Configuration["Identity:Issuer"]?.StartsWith("https:", StringComparison.Ordinal) == true;
        builder.Services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = isHttps ? "__Secure-egov-id" : "egov-id";
            cookie.Cookie.Path = IdentitySetup.Path;
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/dang-nhap";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
        });
    }

    /// <summary>
    /// Starts a session and gives the browser its cookie, a new one whatever it brought. How the holder was proven is
    /// told in the words of RFC 8176 (pwd, otp, fed).
    /// </summary>
    public static async Task<SignInSession> StartAsync(HttpContext http, Account account, params string[] amr)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var db = http.RequestServices.GetRequiredService<IdentityDb>();
        var session = new SignInSession
        {
            AccountId = account.Id, StartedAt = now, Amr = amr, ExpiresAt = now + Lifetime,
        };
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(http.RequestAborted) : null;
        await db.ChangeAsync($"""
            insert into sessions (id, account_id, started_at, amr, expires_at)
            values ({session.Id}, {account.Id}, {now}, {amr}, {session.ExpiresAt})
            """, SessionEnding.Entry(AccountActs.Holder(account), AccountActs.SignIn, session.Id, account.Id,
            string.Join(' ', amr)), http.RequestAborted);
        await db.Users.Where(user => user.Id == account.Id)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.LastSignInAt, now), http.RequestAborted);
        await (transaction?.CommitAsync(http.RequestAborted) ?? Task.CompletedTask);
        await http.SignInAsync(Scheme, Principal(session));
        return session;
    }

    /// <summary>Ends the session of the request, if it has one, and takes the cookie back.</summary>
    public static async Task EndAsync(HttpContext http)
    {
        if (SessionId(http.User) is { } id)
        {
            var db = http.RequestServices.GetRequiredService<IdentityDb>();
            if (await db.Users.FindAsync([AccountId(http.User)], http.RequestAborted) is { } account)
            {
                var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                await SessionEnding.EndAsync(
                    db, id, (AccountActs.Holder(account), account.Id), now, http.RequestAborted);
            }
        }
        await http.SignOutAsync(Scheme);
    }

    public static Guid? AccountId(ClaimsPrincipal user) => Read(user, Account);

    public static Guid? SessionId(ClaimsPrincipal user) => Read(user, Session);

    internal static ClaimsPrincipal Principal(SignInSession session) => new(new ClaimsIdentity(
        [new(Account, session.AccountId.ToString()), new(Session, session.Id.ToString())], Scheme, Account, null));

    static Guid? Read(ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;

    static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var http = cookie.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var db = http.RequestServices.GetRequiredService<IdentityDb>();
        var (account, session) = (AccountId(cookie.Principal!), SessionId(cookie.Principal!));
        if (!await db.Sessions.AnyAsync(row => row.Id == session && row.AccountId == account
            && row.EndedAt == null && row.ExpiresAt > now
            && db.Users.Any(user => user.Id == account && user.DisabledAt == null), http.RequestAborted))
        {
            cookie.RejectPrincipal();
            await http.SignOutAsync(Scheme);
        }
    }
}
