using System.Net.Http.Headers;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>
/// Who the token is about (OpenID Core §5.3); the one reader of access tokens that asks whether they are revoked.
/// </summary>
internal static class UserInfoEndpoint
{
    public static void MapUserInfo(this IEndpointRouteBuilder app) =>
        app.MapMethods(Addresses.UserInfo, ["GET", "POST"], AnswerAsync);

    static async Task<IResult> AnswerAsync(
        HttpContext http, IdentityDb db, TokenReader tokens, AuditReads audit, TimeProvider time)
    {
        ProtocolError.NoStore(http);
        // RFC 6750 §2: in the header; in an address tokens end up in logs.
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return Challenge(http, "", StatusCodes.Status401Unauthorized);
        }
        var token = await tokens.ReadAccessAsync(header.Parameter);
        var family = FamilyState.FamilyOf(token?.Id);
        var state = await FamilyState.FindAsync(
            db, db.Set<TokenFamily>().Where(row => row.Id == family), http.RequestAborted);
        if (token is null || (family is not null && state?.IsLive(time.GetUtcNow()) != true))
        {
            return Challenge(http, ", error=\"invalid_token\"", StatusCodes.Status401Unauthorized);
        }
        var scopes = ScopeRules.Read(token.TryGetPayloadValue<string>("scope", out var scope) ? scope : null) ?? [];
        if (state is null || !scopes.Contains("openid", StringComparer.Ordinal))
        {
            return Challenge(
                http, ", error=\"insufficient_scope\", scope=\"openid\"", StatusCodes.Status403Forbidden);
        }
        await audit.RecordAsync(state.Read(scopes), http.RequestAborted);
        return Results.Json(new Dictionary<string, object?>(TokenWriter.Profile(state.Account, scopes),
                StringComparer.Ordinal) { ["sub"] = state.Account.Id.ToString() });
    }

    /// <summary>RFC 6750 §3.</summary>
    static IResult Challenge(HttpContext http, string error, int status)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"egov\"" + error;
        return Results.StatusCode(status);
    }
}
