namespace EGov.Identity.Issuer;

/// <summary>
/// What one authorization brought forth: a code, and the tokens issued from it. Whatever is revoked is revoked here,
/// for all of them (RFC 9700 §4.14.2).
/// </summary>
internal sealed class TokenFamily
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ClientId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid SessionId { get; init; }

    public required string Scope { get; init; }

    public required string RedirectUri { get; init; }

    /// <summary>S256 challenge (RFC 7636 §4.2).</summary>
    public required string Challenge { get; init; }

    public string? Nonce { get; init; }

    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset CodeExpiresAt { get; init; }

    public DateTimeOffset? CodeUsedAt { get; set; }

    /// <summary>However often it is refreshed, no token comes after this.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
