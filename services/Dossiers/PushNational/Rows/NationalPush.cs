namespace EGov.Dossiers.PushNational.Rows;

/// <summary>What has become of the push of one step.</summary>
internal enum PushState
{
    /// <summary>To be sent, now or later.</summary>
    Waiting,

    /// <summary>Being sent; found so after a crash, nobody knows whether the portal has it.</summary>
    Sending,

    /// <summary>The portal has it.</summary>
    Sent,

    /// <summary>Refused too often; a person looks at it and asks for it to be sent again.</summary>
    Parked,
}

/// <summary>
/// The push of one step of a dossier: ids and states only, the payload is built when it is sent. A step is told once:
/// its key on the wire, number, status and moment, follows from the step alone.
/// </summary>
internal sealed class NationalPush
{
    public required Guid DossierId { get; init; }

    /// <summary>Number of the step.</summary>
    public required int Step { get; init; }
    public PushState State { get; init; }

    /// <summary>How often it was taken up; from the second time on the portal is asked first what it has.</summary>
    public int Tries { get; init; }

    /// <summary>How often the portal refused it.</summary>
    public int Refusals { get; init; }
    public required DateTimeOffset NextAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The portal's own words when it last failed, without what they repeat of the applicant.</summary>
    public string? Cause { get; init; }
}
