using System.Globalization;
using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>What an authorization request must hold; the first fault is the answer.</summary>
internal static class AuthorizeRules
{
    public const string ChallengeMethod = "S256";

    public const NumberStyles Digits = NumberStyles.None;

    /// <summary>OpenID Core §3.1.2.1; a choice of accounts is not offered, so nobody may ask for it.</summary>
    public static readonly string[] Prompts = ["none", "login", "consent"];

    // More than any client needs; they are kept (nonce) or sent back in an address (state).
    const int LongestNonce = 512, LongestState = 2048;

    // BASE64URL of 32 bytes (RFC 7636 §4.2).
    const int ChallengeLength = 43;

    /// <summary>
    /// RFC 9700 §2.1 and §4.1.3: the redirect is compared character by character with those registered. A fault of
    /// client or redirect is never sent to the redirect (RFC 6749 §4.1.2.1).
    /// </summary>
    public static bool IsRegistered(Client? client, string? redirectUri) =>
        client is { DisabledAt: null, Kind: not ClientKind.Machine } && redirectUri is not null
            && client.RedirectUris.Contains(redirectUri, StringComparer.Ordinal);

    /// <summary>Null when the request is good; else what is told to the redirect.</summary>
    public static ProtocolError? FaultOf(AuthorizeRequest request) =>
        Shape(request.Given) ?? Challenge(request.Given) ?? Scope(request) ?? Prompt(request);

    /// <summary>Whether the holder must sign in again: prompt=login or max_age (OpenID Core §3.1.2.1).</summary>
    public static bool WantsFreshSignIn(AuthorizeRequest request, DateTimeOffset startedAt, DateTimeOffset now) =>
        request.Prompt.Contains("login", StringComparer.Ordinal) || now - startedAt > request.MaxAge
            || request.MaxAge == TimeSpan.Zero;

    static ProtocolError? Shape(Parameters given) =>
        !given.AreClear ? Invalid("A parameter comes twice or holds NUL.")
        : given["request"] is not null ? new("request_not_supported", "Request objects are not taken.")
        : given["request_uri"] is not null ? new("request_uri_not_supported", "Request objects are not taken.")
        : given["registration"] is not null ? new("registration_not_supported", "Clients are registered by staff.")
        : given["response_type"] is null ? Invalid("response_type is missing.")
        // No implicit and no hybrid flow (RFC 9700 §2.1.2).
        : given["response_type"] is not "code" ? new("unsupported_response_type", "response_type is code.")
        : given["response_mode"] is not (null or "query") ? Invalid("response_mode is query.")
        : given["state"]?.Length > LongestState ? Invalid("state is too long.")
        : given["nonce"]?.Length > LongestNonce ? Invalid("nonce is too long.")
        : null;

    /// <summary>RFC 9700 §2.1.1: PKCE for every client; plain, the default of RFC 7636 §4.3, is not taken.</summary>
    static ProtocolError? Challenge(Parameters given) =>
        given["code_challenge"] is not { } challenge ? Invalid("code_challenge is missing.")
        : given["code_challenge_method"] is not ChallengeMethod ? Invalid("code_challenge_method is S256.")
        : challenge.Length != ChallengeLength || !challenge.All(IsBase64Url) ? Invalid("code_challenge is no hash.")
        : null;

    /// <summary>RFC 6749 §3.3, OpenID Core §3.1.2.1: openid, and what the client is registered for.</summary>
    static ProtocolError? Scope(AuthorizeRequest request) =>
        request.Scopes.Contains("openid", StringComparer.Ordinal)
        && ScopeRules.Covers(request.Client.Scopes, request.Scopes)
            ? null
            : new("invalid_scope", "scope holds openid and what the client is registered for.");

    static ProtocolError? Prompt(AuthorizeRequest request) =>
        !request.Prompt.All(word => Prompts.Contains(word, StringComparer.Ordinal)) ? Invalid("prompt is not known.")
        : request.Prompt is { Count: > 1 } words && words.Contains("none", StringComparer.Ordinal)
            ? Invalid("prompt none stands alone.")
        : request.Given["max_age"] is not null && request.MaxAge is null ? Invalid("max_age is a number of seconds.")
        : null;

    static ProtocolError Invalid(string description) => new("invalid_request", description);

    static bool IsBase64Url(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}
