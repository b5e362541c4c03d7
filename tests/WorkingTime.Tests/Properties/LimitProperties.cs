using EGov.WorkingTime.Limits;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

public sealed class LimitProperties
{
    [PropertyFact]
    public void No_limit_of_any_unit_is_due_outside_working_time() =>
        (from found in Cases.Spans from limit in Cases.Limits select (found, limit)).Holds(pair =>
        {
            var due = pair.found.Calendar.Due(pair.found.At, pair.limit);
            return pair.found.Calendar.IsWorking(due) && due >= pair.found.At;
        });

    [PropertyFact]
    public void What_comes_later_is_never_due_earlier() =>
        (from found in Cases.Spans from limit in Cases.Limits select (found, limit)).Holds(pair =>
            pair.found.Calendar.Due(pair.found.At, pair.limit)
                <= pair.found.Calendar.Due(pair.found.At.AddMinutes(pair.found.More), pair.limit));

    [PropertyFact]
    public void A_longer_limit_is_never_due_earlier() =>
        (from found in Cases.Spans from limit in Cases.Limits select (found, limit)).Holds(pair =>
            pair.found.Calendar.Due(pair.found.At, pair.limit)
                <= pair.found.Calendar.Due(pair.found.At, pair.limit with { Amount = pair.limit.Amount + 1 }));

    [PropertyFact]
    public void Working_days_are_eight_working_hours_each() =>
        (from found in Cases.Spans from days in Gen.Choose(1, 40) select (found, days)).Holds(pair =>
            pair.found.Calendar.Due(pair.found.At, new(pair.days, LimitUnit.WorkingDays))
                == pair.found.Calendar.Due(pair.found.At, new(8 * pair.days, LimitUnit.WorkingHours)));
}
