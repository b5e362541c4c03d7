using EGov.Directory.Calendars;
using EGov.Directory.ShowCalendar;
using EGov.WorkingTime;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Words;

namespace EGov.Directory.CountTime;

/// <summary>When something is due.</summary>
/// <param name="Received">Moment of receipt.</param>
/// <param name="CountsFrom">The same, or the next opening.</param>
/// <param name="HandedOn">When it reaches the office that handles it, by the cut-off.</param>
/// <param name="Due">Due moment.</param>
/// <param name="Version">State of the calendar, as ledger lines carry it.</param>
/// <param name="Terms">How limits are counted on that day.</param>
/// <param name="Explanation">The same in Vietnamese sentences.</param>
/// <param name="English">And in English.</param>
/// <param name="Exceptions">Days on the way that are no ordinary working days.</param>
internal sealed record DueAnswer(
    DateTimeOffset Received, DateTimeOffset CountsFrom, DateTimeOffset HandedOn, DateTimeOffset Due, string Version,
    CountingTerms Terms, IReadOnlyList<string> Explanation, IReadOnlyList<string> English,
    IReadOnlyList<DayTold> Exceptions)
{
    public static DueAnswer Of(ReadOffice found, DateTimeOffset received, TimeLimit limit)
    {
        var office = found.Office;
        var ledger = Ledger.Open(limit, new Step(StepKind.Received, received, "tính thử"), office);
        var line = ledger.Lines[0];
        return new(received, line.CountsFrom, office.HandedOn(received), ledger.Due, office.Version,
            office.CountingOn(VietnamTime.DayOf(line.CountsFrom)), ledger.Explain(office, Language.Vietnamese),
            ledger.Explain(office, Language.English), SpanAnswer.Told(office, line.CountsFrom, ledger.Due));
    }
}
