namespace EGov.Identity.Issuer;

/// <summary>What a person let a third party have.</summary>
internal sealed class Consent
{
    public required Guid AccountId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Scopes, a space apart.</summary>
    public required string Scope { get; set; }

    public required DateTimeOffset GivenAt { get; set; }
}
