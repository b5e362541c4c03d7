using EGov.Procedures.FollowCalendars;
using EGov.WorkingTime;

namespace EGov.Procedures.PublishProcedure;

/// <summary>What the clocks of a decision run on.</summary>
/// <param name="Issuer">Who signs.</param>
/// <param name="SignedOn">Date of the decision; null while it is not signed or not known.</param>
/// <param name="BasisEffectiveFrom">Day the newest legal basis takes effect, if known.</param>
/// <param name="PublicOn">Day it was made public here; null while it is not.</param>
internal sealed record ClockFacts(Issuer Issuer, DateOnly? SignedOn, DateOnly? BasisEffectiveFrom, DateOnly? PublicOn)
{
    public static ClockFacts Of(PublicationDecision decision) => new(
        decision.Issuer, decision.Date, decision.BasisEffectiveFrom, VietnamTime.DayOf(decision.RecordedAt));
}

/// <summary>The two publication clocks; null where the facts do not allow a judgement.</summary>
/// <param name="SignBy">Last day to sign.</param>
/// <param name="SignedLate">Signed, or still unsigned, after that day.</param>
/// <param name="PublicizeBy">Last day to make it public.</param>
/// <param name="PublicizedLate">Made public after that day.</param>
/// <param name="WorkingDaysLate">The longer of the two delays.</param>
/// <param name="Source">The rule applied.</param>
internal sealed record ClockReading(
    DateOnly? SignBy, bool? SignedLate, DateOnly? PublicizeBy, bool? PublicizedLate, int WorkingDaysLate, string? Source)
{
    public bool Late => SignedLate == true || PublicizedLate == true;
}

/// <summary>
/// Computes them by the calendar of the unit that decides; QĐ 766/QĐ-TTg, index on publicity.
/// </summary>
internal sealed class PublicationClock(PublicationTerms terms, DecidingBook book)
{
    /// <summary>Another for every other state of the calendars.</summary>
    public string Tag => book.Tag;

    /// <summary>For a decision that is signed; the day of its rule is the day of signing.</summary>
    public ClockReading Read(ClockFacts facts) => Read(facts, facts.SignedOn ?? facts.PublicOn ?? default);

    /// <summary>With <paramref name="today"/>, also for what is not signed or public yet.</summary>
    public ClockReading Read(ClockFacts facts, DateOnly today)
    {
        var decidedOn = facts.SignedOn ?? today;
        if (terms.On(decidedOn, facts.Issuer) is not { } term)
        {
            return new ClockReading(null, null, null, null, 0, null);
        }
        var days = book.DaysOf(facts.Issuer, decidedOn);
        var signBy = facts.BasisEffectiveFrom is { } basis
            ? WorkingDays.Add(days, basis, -term.SignBefore) : (DateOnly?)null;
        var publicizeBy = facts.SignedOn is { } signed
            ? WorkingDays.Add(days, signed, term.PublicizeWithin) : (DateOnly?)null;
        var signing = Delay(days, signBy, decidedOn);
        var publicity = Delay(days, publicizeBy, facts.PublicOn ?? today);
        return new ClockReading(
            signBy, Passed(signing), publicizeBy, Passed(publicity),
            Math.Max(signing ?? 0, publicity ?? 0), term.Source);
    }

    static bool? Passed(int? delay) => delay is { } days ? days > 0 : null;

    static int? Delay(Func<DateOnly, bool> days, DateOnly? by, DateOnly done) =>
        by is not { } limit ? null : done <= limit ? 0 : Math.Max(1, WorkingDays.Count(days, limit, done));
}
