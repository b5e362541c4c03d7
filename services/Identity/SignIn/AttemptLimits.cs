namespace EGov.Identity.SignIn;

/// <summary>Failed attempts on one name or from one address.</summary>
/// <param name="Failures">In a row; an attempt counts as failed until it has succeeded.</param>
/// <param name="LastAt">When the last one began.</param>
internal readonly record struct Attempts(int Failures, DateTimeOffset LastAt);

/// <summary>How many attempts are free, and how the wait grows after them.</summary>
/// <param name="Free">So many may fail without a wait.</param>
/// <param name="FirstWait">Wait after the last free one; each further failure doubles it.</param>
/// <param name="LongestWait">Never longer than this.</param>
/// <param name="Most">After so many in a row only an administrator opens the way again.</param>
internal sealed record AttemptLimits(int Free, TimeSpan FirstWait, TimeSpan LongestWait, int Most)
{
    /// <summary>At most 100 wrong secrets in a row on one account: NIST SP 800-63B §3.2.2.</summary>
    public static AttemptLimits OfName { get; } =
        new(Free: 5, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), Most: 100);

    /// <summary>A whole office signs in from one address, so it has more; it is never shut for good.</summary>
    public static AttemptLimits OfAddress { get; } =
        new(Free: 300, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), int.MaxValue);
}
