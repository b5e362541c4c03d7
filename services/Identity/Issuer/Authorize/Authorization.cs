using System.Globalization;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>The signed-in account that an authorization request comes from.</summary>
internal sealed record Holder(Account Account, SignInSession Session);

/// <summary>The steps from an authorization request to a code, shared by the endpoint and the consent page.</summary>
internal sealed class Authorization(
    IdentityDb db, IssuerOptions options, TimeProvider time, IDataProtectionProvider protection, CodeIssue codes)
{
    const string AskedAt = "asked";

    readonly IDataProtector protector = protection.CreateProtector("sign-in-asked");

    /// <summary>Null when client and redirect do not belong together: then an error can be sent nowhere.</summary>
    public async Task<AuthorizeRequest?> ReadAsync(Parameters given)
    {
        if (!given.IsClear("client_id") || !given.IsClear("redirect_uri") || given["client_id"] is not { } id)
        {
            return null;
        }
        var client = await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id);
        return AuthorizeRules.IsRegistered(client, given["redirect_uri"])
            ? new(client!, given["redirect_uri"]!, given)
            : null;
    }

    public async Task<Holder?> HolderAsync(HttpContext http)
    {
        var id = SignInCookie.SessionId(http.User);
        return await (from session in db.Sessions.AsNoTracking()
                      join account in db.Users.AsNoTracking() on session.AccountId equals account.Id
                      where session.Id == id
                      select new Holder(account, session)).FirstOrDefaultAsync(http.RequestAborted);
    }

    /// <summary>
    /// Whether the holder is signed in as the request wants. A fresh sign-in is fresh if it began after this very
    /// request was sent to the login page, which a mark bound to its challenge tells.
    /// </summary>
    public bool IsSignedInFor(AuthorizeRequest request, Holder? holder) => holder is not null
        && (!AuthorizeRules.WantsFreshSignIn(request, holder.Session.StartedAt, time.GetUtcNow())
            || holder.Session.StartedAt.UtcTicks >= AskedTicks(request));

    /// <summary>The login page, which sends the browser back to the same request.</summary>
    public string SignInAddress(AuthorizeRequest request)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks} {request.Challenge}");
        return WayThrough(Addresses.SignIn, request.Given.All.Where(one => one.Key != AskedAt)
            .Append(new(AskedAt, protector.Protect(mark))));
    }

    public static string ConsentAddress(AuthorizeRequest request) =>
        WayThrough(Addresses.Consent, request.Given.All);

    /// <summary>OpenID Core §3.1.2.4: a third party gets what was agreed to, and asks again for more.</summary>
    public async Task<bool> HasConsentAsync(AuthorizeRequest request, Holder holder)
    {
        if (request.Client.IsFirstParty)
        {
            return true;
        }
        var consent = request.Prompt.Contains("consent", StringComparer.Ordinal) ? null
            : await db.Set<Consent>().AsNoTracking().FirstOrDefaultAsync(row =>
                row.AccountId == holder.Account.Id && row.ClientId == request.Client.Id);
        return consent is not null && ScopeRules.Covers(ScopeRules.Read(consent.Scope) ?? [], request.Scopes);
    }

    /// <summary>The redirect with a fresh code (RFC 6749 §4.1.2).</summary>
    public async Task<string> GrantAsync(AuthorizeRequest request, Holder holder)
    {
        var terms = new CodeTerms(request.Client.Id, string.Join(' ', request.Scopes), request.RedirectUri,
            request.Challenge, request.Nonce);
        var code = await codes.IssueAsync(terms, holder.Session);
        return Answer(request, [new("code", code)]);
    }

    public string Refusal(AuthorizeRequest request, ProtocolError error) =>
        Answer(request, [new("error", error.Code), new("error_description", error.Description)]);

    // RFC 9207 §2: every answer names the issuer, so that it cannot be taken for another's.
    string Answer(AuthorizeRequest request, IEnumerable<KeyValuePair<string, string?>> values) =>
        QueryHelpers.AddQueryString(request.RedirectUri, values
            .Append(new("state", request.State)).Append(new("iss", options.Issuer))
            .Where(value => value.Value is not null));

    long AskedTicks(AuthorizeRequest request)
    {
        try
        {
            return request.Given[AskedAt] is { } mark
                && protector.Unprotect(mark).Split(' ') is [var ticks, var challenge] && challenge == request.Challenge
                ? long.Parse(ticks, CultureInfo.InvariantCulture)
                : long.MaxValue;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return long.MaxValue;
        }
    }

    static string WayThrough(string page, IEnumerable<KeyValuePair<string, string>> request) =>
        QueryHelpers.AddQueryString(IdentitySetup.Path + page, "returnUrl",
            QueryHelpers.AddQueryString(IdentitySetup.Path + Addresses.Authorize, request!));
}
