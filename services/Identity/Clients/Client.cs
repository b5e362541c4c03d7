namespace EGov.Identity.Clients;

/// <summary>A program that may ask for tokens (RFC 6749 §2).</summary>
internal sealed class Client
{
    /// <summary>The <c>client_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name on the consent page.</summary>
    public required string Name { get; set; }

    /// <summary>web (keeps a secret), public (cannot) or machine (acts for itself).</summary>
    public required string Kind { get; set; }

    /// <summary>SHA-256 of a secret of at least 32 characters; none where the client signs or is public.</summary>
    public byte[]? SecretHash { get; set; }

    /// <summary>JWK set (RFC 7517) of a client that signs its own assertions.</summary>
    public string? Keys { get; set; }

    public required string[] RedirectUris { get; set; }

    public required string[] PostLogoutRedirectUris { get; set; }

    public required string[] Scopes { get; set; }

    /// <summary>Ours: no consent is asked.</summary>
    public bool IsFirstParty { get; set; }

    /// <summary>Gets refresh tokens with its access tokens.</summary>
    public bool Refreshes { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }
}
