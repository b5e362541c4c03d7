namespace EGov.Identity.SignIn;

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
