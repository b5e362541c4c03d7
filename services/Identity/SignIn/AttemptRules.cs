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

/// <summary>When the next attempt may be made: pure, so that the waits can be read and tested without a clock.</summary>
internal static class AttemptRules
{
    static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>Null: now. <see cref="DateTimeOffset.MaxValue"/>: not before an administrator unlocks.</summary>
    public static DateTimeOffset? WaitsUntil(AttemptLimits limits, Attempts made, DateTimeOffset now)
    {
        if (made.Failures >= limits.Most)
        {
            return DateTimeOffset.MaxValue;
        }
        if (made.Failures < limits.Free || IsForgotten(limits, made, now))
        {
            return null;
        }
        var until = made.LastAt + Wait(limits, made.Failures);
        return until > now ? until : null;
    }

    /// <summary>The count with the attempt that begins now.</summary>
    public static Attempts Begin(AttemptLimits limits, Attempts made, DateTimeOffset now) =>
        new((IsForgotten(limits, made, now) ? 0 : made.Failures) + 1, now);

    /// <summary>The count without one attempt that did not fail after all.</summary>
    public static Attempts TakeBack(Attempts made) => made with { Failures = Math.Max(0, made.Failures - 1) };

    static TimeSpan Wait(AttemptLimits limits, int failures)
    {
        var doubled = Math.Min(failures - limits.Free, 20);
        var wait = limits.FirstWait * (1L << doubled);
        return wait < limits.LongestWait ? wait : limits.LongestWait;
    }

    // What stands shut stays shut: else a patient thief would only have to come once a day.
    static bool IsForgotten(AttemptLimits limits, Attempts made, DateTimeOffset now) =>
        made.Failures < limits.Most && now - made.LastAt > Memory;
}
