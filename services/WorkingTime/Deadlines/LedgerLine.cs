namespace EGov.WorkingTime.Deadlines;

/// <summary>One line of the ledger: the step and what it did to the due moment.</summary>
/// <param name="Step">Moment, cause and article.</param>
/// <param name="CountsFrom">The step's moment, or the next opening if the office was shut.</param>
/// <param name="Moved">
/// Working time by which the due moment moved, negative if earlier; for the receipt, from the start to the due moment.
/// </param>
/// <param name="Remaining">Working time left after the step; negative when overdue.</param>
/// <param name="Stopped">Whether the clock stands still after the step.</param>
/// <param name="DueBefore">Due moment before (NgayHenTraTruoc); null for the receipt.</param>
/// <param name="Due">Due moment after (NgayHenTraMoi); in a pause, before the time waited is added.</param>
/// <param name="Calendar">Version of the calendar the line was computed by.</param>
public sealed record LedgerLine(
    Step Step, DateTimeOffset CountsFrom, TimeSpan Moved, TimeSpan Remaining, bool Stopped,
    DateTimeOffset? DueBefore, DateTimeOffset Due, string Calendar);
