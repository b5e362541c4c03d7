namespace EGov.Identity.SignIn;

/// <summary>The authenticator app of an account.</summary>
internal sealed class SecondFactor
{
    public required Guid AccountId { get; init; }

    /// <summary>The shared secret, under Data Protection.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>When a first code proved that the app has the secret; before that it opens nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Step of the newest code taken: no code of it or before is taken again.</summary>
    public long LastStep { get; set; }
}

/// <summary>A recovery code (mã dự phòng) by its keyed hash.</summary>
internal sealed class RecoveryCode
{
    public required Guid AccountId { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A link that lets its holder choose a password once (thư mời), by its keyed hash.</summary>
internal sealed class Invitation
{
    public required byte[] Hash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Failed attempts on a name or from an address; see <see cref="AttemptStore"/>.</summary>
internal sealed class AttemptRow
{
    /// <summary>Keyed hash of the name or the address.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }
}
