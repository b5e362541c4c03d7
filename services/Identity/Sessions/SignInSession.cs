namespace EGov.Identity.Sessions;

/// <summary>One sign-in of one account in one browser; its id is the claim <c>sid</c>.</summary>
internal sealed class SignInSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>When its holder was last asked to prove who they are: the claim <c>auth_time</c>.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How it was proven, in the words of RFC 8176: pwd, otp, fed, …</summary>
    public required string[] Amr { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Signed out, or ended by an administrator.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsLive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;
}
