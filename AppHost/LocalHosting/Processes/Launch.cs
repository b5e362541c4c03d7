namespace EGov.LocalHosting.Processes;

/// <summary>What to run and how to end it.</summary>
internal sealed record Launch(string Program, IReadOnlyList<string> Arguments)
{
    public string WorkingDirectory { get; init; } = "/";

    /// <summary>System user to become first; null stays the same.</summary>
    public string? User { get; init; }

    /// <summary>Asks for an orderly end.</summary>
    public Signal StopSignal { get; init; } = Signal.Term;

    /// <summary>Sent by the kernel when this process dies, however it dies.</summary>
    public Signal OrphanSignal { get; init; } = Signal.Kill;

    /// <summary>Time for the orderly end.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(25);

    public Dictionary<string, string> Environment { get; init; } = [];
}

/// <summary>Numbers of the kernel.</summary>
internal enum Signal { Int = 2, Kill = 9, Term = 15 }
