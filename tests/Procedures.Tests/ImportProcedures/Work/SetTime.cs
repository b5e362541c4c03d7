namespace EGov.Procedures.Tests.ImportProcedures.Work;

/// <summary>A clock that stands until it is moved.</summary>
sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset now = now;

    public void Move(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
