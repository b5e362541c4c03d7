namespace EGov.Portal.Tests.SignIn;

/// <summary>The machine's time and a bit more.</summary>
public sealed class LaterTime : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
