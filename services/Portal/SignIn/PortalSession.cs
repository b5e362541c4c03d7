namespace EGov.Portal.SignIn;

/// <summary>One sign-in of one person in one browser.</summary>
/// <param name="Id">The secret in the cookie.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndsAt">When it ends, however busy.</param>
/// <param name="Tokens">The newest.</param>
/// <param name="Choice">What was chosen to act for, if anything.</param>
internal sealed record PortalSession(
    string Id, SignedInPerson Person, DateTimeOffset StartedAt, DateTimeOffset EndsAt, Tokens Tokens, Acting? Choice)
{
    /// <summary>Roles of the newest access token.</summary>
    public IReadOnlyList<HeldRole> Roles => AccessClaims.RolesOf(Tokens.Access);

    /// <summary>All that the person may act for on that day, each once.</summary>
    public IReadOnlyList<Acting> HeldOn(DateOnly day) =>
        [.. Roles.Where(role => role.Covers(day)).Select(role => role.Acting).Distinct()];

    /// <summary>
    /// What the person acts for on that day: what was chosen while it is still held, or the only one there is; null
    /// where somebody has yet to choose.
    /// </summary>
    public Acting? ActingOn(DateOnly day)
    {
        var held = HeldOn(day);
        return Choice is not null && held.Contains(Choice) ? Choice : held is [var only] ? only : null;
    }

    /// <summary>Neither the secret nor the tokens get into a log.</summary>
    public override string ToString() => $"session of {Person.Subject} until {EndsAt:O}";
}

/// <summary>How a request knows whose it is.</summary>
internal static class SessionOfRequest
{
    /// <summary>The session of the request; null where nobody is signed in.</summary>
    public static PortalSession? SignedIn(this HttpContext http) => http.Features.Get<PortalSession>();
}
