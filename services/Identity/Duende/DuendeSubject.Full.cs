using System.Globalization;
using System.Security.Claims;
using EGov.Identity.Sessions;

namespace EGov.Identity.Issuer;

/// <summary>An account as IdentityServer carries it from step to step; with the family once there is one.</summary>
internal static class DuendeSubject
{
    public const string Family = "family";

    public static ClaimsPrincipal Of(SignInSession session, Guid? family = null) => new(new ClaimsIdentity(
        [
            new("sub", session.AccountId.ToString()),
            new("sid", session.Id.ToString()),
            new("auth_time", session.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ClaimValueTypes.Integer64),
            new("idp", "local"),
            .. session.Amr.Select(way => new Claim("amr", way)),
            .. family is { } id ? [new Claim(Family, id.ToString())] : Array.Empty<Claim>(),
        ], SignInCookie.Scheme, "sub", null));

    /// <summary>Named by the claim, or in a token that came back by its <c>jti</c>.</summary>
    public static Guid? FamilyOf(IEnumerable<Claim> claims)
    {
        var known = claims.ToList();
        return Guid.TryParse(known.Find(claim => claim.Type == Family)?.Value, out var family)
            ? family
            : FamilyState.FamilyOf(known.Find(claim => claim.Type == "jti")?.Value);
    }
}
