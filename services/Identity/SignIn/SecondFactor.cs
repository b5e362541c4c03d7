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
