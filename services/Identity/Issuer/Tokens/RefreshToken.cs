namespace EGov.Identity.Issuer;

/// <summary>A refresh token by its hash; used once, then kept so that a second use is noticed.</summary>
internal sealed class RefreshToken
{
    public required byte[] Hash { get; init; }

    public required Guid FamilyId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
