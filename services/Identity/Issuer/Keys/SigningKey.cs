namespace EGov.Identity.Issuer;

/// <summary>
/// One RSA key. Published from its making, signing between two moments, published further until its last token has
/// expired.
/// </summary>
internal sealed class SigningKey
{
    /// <summary>The <c>kid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>JWK (RFC 7517) without private members.</summary>
    public required string PublicKey { get; init; }

    /// <summary>PKCS#8, under Data Protection.</summary>
    public required byte[] PrivateKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SignsFrom { get; init; }

    public required DateTimeOffset SignsUntil { get; init; }

    public required DateTimeOffset PublishedUntil { get; init; }
}
