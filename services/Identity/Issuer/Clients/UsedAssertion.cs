namespace EGov.Identity.Issuer;

/// <summary>An assertion a client has signed in with; it may not come twice (RFC 7523 §3, jti).</summary>
internal sealed class UsedAssertion
{
    public required string ClientId { get; init; }

    public required string Jti { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
