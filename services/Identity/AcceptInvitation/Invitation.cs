namespace EGov.Identity.AcceptInvitation;

/// <summary>A link that lets its holder choose a password once (thư mời), by its keyed hash.</summary>
internal sealed class Invitation
{
    public required byte[] Hash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
