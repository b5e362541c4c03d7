namespace EGov.Dossiers.WatchClock;

/// <summary>What is told of a due date.</summary>
internal enum ReminderKind { Near, Passed }

/// <summary>That something was told of a due date; never twice of one.</summary>
internal sealed class Reminder
{
    public required Guid DossierId { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required ReminderKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
}
