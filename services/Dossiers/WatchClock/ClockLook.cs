using EGov.Dossiers.Settings;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.Dossiers.WatchClock;

/// <summary>What the clock finds at a dossier. Pure; nothing is found before its moment.</summary>
/// <param name="Remind">What is to be told now.</param>
/// <param name="Move">What is to be done now, or null.</param>
/// <param name="Next">When to look again, or null.</param>
internal sealed record ClockLook(IReadOnlyList<ReminderKind> Remind, AutomaticMove? Move, DateTimeOffset? Next)
{
    static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    public static ClockLook At(Dossier dossier, IReadOnlyCollection<ReminderKind> told, OfficeCalendar calendar,
        ClockSettings settings, DateTimeOffset now)
    {
        var move = settings.AutomaticMoves.Where(one => one.State == dossier.State).At(dossier.StateSince);
        var moves = move is null ? (DateTimeOffset?)null
            : calendar.Due(dossier.StateSince, new TimeLimit(move.Days, LimitUnit.WorkingDays));
        if (now > moves)
        {
            return new([], move, null);
        }
        var moments = Reminders(dossier, told, calendar, settings, now).ToList();
        var found = moments.Where(one => one.At <= now).Select(one => one.Kind).ToList();
        // The database keeps whole microseconds: one more, so that looking again finds something.
        var next = moments.Where(one => one.At > now).Select(one => one.At).Concat(moves is { } at ? [at] : []);
        return new(found, null, next.Order().Select(moment => moment.ToUniversalTime() + Tick).Cast<DateTimeOffset?>().FirstOrDefault());
    }

    // A date that was set closer than "near" is known to whoever set it, and one that passed comes near no more.
    static IEnumerable<(ReminderKind Kind, DateTimeOffset At)> Reminders(Dossier dossier,
        IReadOnlyCollection<ReminderKind> told, OfficeCalendar calendar, ClockSettings settings, DateTimeOffset now)
    {
        if (dossier.Ledger is not { IsClosed: false } ledger || ledger.Lines[^1].Stopped)
        {
            yield break;
        }
        var set = ledger.Lines.Last(line => line.Due == ledger.Due && line.DueBefore != line.Due).Step.At;
        if (settings.Reminders.At(set) is { } terms && !told.Contains(ReminderKind.Near) && now <= ledger.Due
            && calendar.Subtract(ledger.Due, TimeSpan.FromHours(terms.NearHours)) is var near && near > set)
        {
            yield return (ReminderKind.Near, near);
        }
        if (!told.Contains(ReminderKind.Passed))
        {
            yield return (ReminderKind.Passed, ledger.Due + TimeSpan.FromTicks(1));
        }
    }
}
