namespace EGov.Identity.Tests;

/// <summary>A clock that stands until the test moves it; it begins at 10:00 on 24 November 2026 in Viet Nam.</summary>
public sealed class StandingTime : TimeProvider
{
    long ticks = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Pass(TimeSpan span) => Interlocked.Add(ref ticks, span.Ticks);
}
