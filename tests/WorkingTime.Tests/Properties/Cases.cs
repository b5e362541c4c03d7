using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

/// <summary>An office with the slow oracle of the same calendar.</summary>
internal sealed record Office(OfficeCalendar Calendar, MinuteOracle Oracle)
{
    public override string ToString() => Calendar.Version;
}

/// <summary>A moment and two working times at an office.</summary>
internal sealed record SpanCase(Office Office, DateTimeOffset At, int Minutes, int More)
{
    public OfficeCalendar Calendar => Office.Calendar;

    public TimeSpan Span => TimeSpan.FromMinutes(Minutes);

    public TimeSpan Next => TimeSpan.FromMinutes(More);

    public DateTime Clock => At.DateTime;
}

/// <summary>Generators; a nightly run meets more calendars.</summary>
internal static class Cases
{
    static readonly Office[] Offices = [.. Enumerable.Range(1, PropertyRuns.Total > 100_000 ? 100 : 30)
        .Select(RandomCalendar.Make).Select(data => new Office(new OfficeCalendar(data), new MinuteOracle(data)))];

    public static Gen<Office> AnyOffice => Gen.Elements(Offices);

    /// <summary>Minutes from October 2025 to December 2026.</summary>
    public static Gen<DateTimeOffset> Moments =>
        from day in Gen.Choose(0, 450)
        from minute in Gen.Choose(0, 1_439)
        select VietnamTime.StartOf(new DateOnly(2025, 10, 1).AddDays(day)).AddMinutes(minute);

    /// <summary>None, a few hours, or some days of work.</summary>
    public static Gen<int> Minutes => Gen.Frequency(
        (1, Gen.Constant(0)), (4, Gen.Choose(1, 600)), (4, Gen.Choose(1, 5_000)));

    public static Gen<SpanCase> Spans =>
        from office in AnyOffice
        from at in Moments
        from minutes in Minutes
        from more in Minutes
        select new SpanCase(office, at, minutes, more);

    public static Gen<TimeLimit> Limits =>
        from unit in Gen.Elements(Enum.GetValues<LimitUnit>())
        from amount in Gen.Choose(1, 60)
        select new TimeLimit(unit switch
        {
            LimitUnit.Months => (amount % 6) + 1,
            LimitUnit.SameDay => 1,
            LimitUnit.WorkingDays or LimitUnit.WorkingHours => amount / 2m,
            _ => amount,
        }, unit);
}
