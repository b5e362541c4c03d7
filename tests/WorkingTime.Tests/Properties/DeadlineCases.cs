using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

/// <summary>A deadline that waits for some pauses; gaps in clock minutes: running, paused, running, paused and so on.</summary>
internal sealed record DeadlineCase(Office Office, DateTimeOffset At, TimeLimit Limit, int[] Gaps)
{
    public OfficeCalendar Calendar => Office.Calendar;

    public Ledger Ledger => Tell(Gaps);

    public Ledger Tell(IEnumerable<int> gaps)
    {
        var ledger = Ledger.Open(Limit, new Step(StepKind.Received, At, "hồ sơ"), Calendar);
        var (at, stops) = (At, true);
        foreach (var gap in gaps)
        {
            at = at.AddMinutes(gap);
            ledger = ledger.With(Step(stops ? StepKind.SupplementRequested : StepKind.SupplementReceived, at), Calendar);
            stops = !stops;
        }
        return ledger;
    }

    public static Step Step(StepKind kind, DateTimeOffset at) => new(kind, at, "lý do");

    /// <summary>Pauses as pairs of moments; the last may be open.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset? To)> Pauses
    {
        get
        {
            var moments = new List<DateTimeOffset>();
            Gaps.Aggregate(At, (at, gap) => Append(moments, at.AddMinutes(gap)));
            return [.. moments.Chunk(2).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : (DateTimeOffset?)null))];
        }
    }

    static DateTimeOffset Append(List<DateTimeOffset> moments, DateTimeOffset moment)
    {
        moments.Add(moment);
        return moment;
    }
}

internal static class DeadlineCases
{
    public static Gen<DeadlineCase> Any => With(Cases.Limits);

    public static Gen<DeadlineCase> OfWorkingTime => With(Cases.Limits.Where(limit => limit.Unit
        is LimitUnit.WorkingDays or LimitUnit.WorkingHours));

    static Gen<DeadlineCase> With(Gen<TimeLimit> limits) =>
        from office in Cases.AnyOffice
        from at in Cases.Moments
        from limit in limits
        from count in Gen.Choose(0, 3)
        from gaps in Gen.ArrayOf(Gen.Choose(0, 3_000), 2 * count)
        select new DeadlineCase(office, at, limit, gaps);
}
