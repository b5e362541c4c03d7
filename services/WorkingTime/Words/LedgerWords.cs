using System.Globalization;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Words;

/// <summary>The ledger in sentences, the same for citizen, officer and auditor.</summary>
public static class LedgerWords
{
    /// <summary>One sentence or two per line, in order.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="calendar">The calendar in force; days not counted are named for the lines computed by it.</param>
    /// <param name="language">Language of the sentences; causes stay as they were entered.</param>
    public static IReadOnlyList<string> Explain(this Ledger ledger, OfficeCalendar calendar, Language language) =>
        [.. ledger.Lines.Select(line => new Told(ledger.Limit, line, calendar, language).Sentence())];

    /// <summary>A moment as forms print it: "16:30 ngày 23/11/2026".</summary>
    public static string Moment(DateTimeOffset moment, Language language) =>
        VietnamTime.DayOf(moment).ToDateTime(VietnamTime.TimeOf(moment)).ToString(
            language == Language.Vietnamese ? "HH:mm 'ngày' dd/MM/yyyy" : "HH:mm 'on' dd/MM/yyyy",
            CultureInfo.InvariantCulture);

    sealed record Told(TimeLimit? Limit, LedgerLine Line, OfficeCalendar Calendar, Language Language)
    {
        // What people typed goes in last, so that braces in it stay what they are.
        public string Sentence()
        {
            var why = Line.Step.Article is { } article ? $"{Line.Step.Cause} ({article})" : Line.Step.Cause;
            var told = LineTemplates.Of(Line, Language)
                .Replace("{limit}", Limit?.Say(Language), StringComparison.Ordinal)
                .Replace("{from}", When(Line.CountsFrom), StringComparison.Ordinal)
                .Replace("{moved}", Span(Line.Moved), StringComparison.Ordinal)
                .Replace("{left}", RemainingWords.Remaining(Line.Remaining, WorkingDay, Language), StringComparison.Ordinal)
                .Replace("{before}", When(Line.DueBefore ?? Line.Due), StringComparison.Ordinal)
                .Replace("{due}", When(Line.Due), StringComparison.Ordinal)
                .Replace("{why}", why, StringComparison.Ordinal);
            return $"{When(Line.Step.At)}: {told} {NotCounted()}".TrimEnd();
        }

        TimeSpan WorkingDay => Calendar.CountingOn(VietnamTime.DayOf(Line.Step.At)).WorkingDay;

        string When(DateTimeOffset moment) => Moment(moment, Language);

        string Span(TimeSpan span) => RemainingWords.Span(span.Duration(), WorkingDay, Language);

        string NotCounted()
        {
            var from = Line.Step.Kind == StepKind.Received ? Line.CountsFrom : Line.DueBefore ?? Line.Due;
            return from >= Line.Due || Line.Calendar != Calendar.Version
                ? ""
                : DayWords.Name([.. Calendar.Exceptions(VietnamTime.DayOf(from), VietnamTime.DayOf(Line.Due))], Language);
        }
    }
}
