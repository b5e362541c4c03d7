using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

public sealed class ArithmeticProperties
{
    [PropertyFact]
    public void Between_a_moment_and_what_was_added_lies_what_was_added() => Cases.Spans.Holds(found =>
        found.Calendar.Between(found.At, found.Calendar.Add(found.At, found.Span)) == found.Span
        && found.Calendar.Between(found.Calendar.Subtract(found.At, found.Span), found.At) == found.Span);

    [PropertyFact]
    public void Subtracting_gives_back_what_was_added_to() => Cases.Spans.Holds(found =>
    {
        var start = found.Calendar.NextWorkingMoment(found.At);
        var back = found.Calendar.Subtract(found.Calendar.Add(start, found.Span), found.Span);
        var closing = start != found.Calendar.NextWorkingMoment(start.AddTicks(1)).AddTicks(-1);
        return back == start
            || (closing && back == found.Calendar.NextWorkingMoment(start.AddTicks(1)));
    });

    [PropertyFact]
    public void Adding_twice_is_adding_the_sum() => Cases.Spans.Holds(found =>
        found.Calendar.Add(found.Calendar.Add(found.At, found.Span), found.Next)
            == found.Calendar.Add(found.At, found.Span + found.Next));

    [PropertyFact]
    public void Subtracting_twice_is_subtracting_the_sum() => Cases.Spans.Holds(found =>
        found.Calendar.Subtract(found.Calendar.Subtract(found.At, found.Span), found.Next)
            == found.Calendar.Subtract(found.At, found.Span + found.Next));

    [PropertyFact]
    public void Later_starts_and_longer_times_never_end_earlier() => Cases.Spans.Holds(found =>
        found.Calendar.Add(found.At, found.Span) <= found.Calendar.Add(found.At + found.Next, found.Span)
        && found.Calendar.Add(found.At, found.Span) <= found.Calendar.Add(found.At, found.Span + found.Next));

    [PropertyFact]
    public void Working_time_adds_up_over_any_moment_between() => Cases.Spans.Holds(found =>
    {
        var (middle, end) = (found.At + found.Span, found.At + found.Span + found.Next);
        return found.Calendar.Between(found.At, middle) + found.Calendar.Between(middle, end)
                == found.Calendar.Between(found.At, end)
            && found.Calendar.Between(end, found.At) == -found.Calendar.Between(found.At, end);
    });

    [PropertyFact]
    public void Nothing_ends_outside_working_time() => Cases.Spans.Holds(found =>
        found.Calendar.IsWorking(found.Calendar.Add(found.At, found.Span))
        && found.Calendar.IsWorking(found.Calendar.Subtract(found.At, found.Span)));

    [PropertyFact]
    public void Seconds_and_ticks_are_kept_exactly() =>
        (from found in Cases.Spans
         from ticks in Gen.Choose(0, 600_000_000)
         select (found, ticks)).Holds(pair =>
        {
            var span = pair.found.Span.Add(TimeSpan.FromTicks(pair.ticks));
            var at = pair.found.At.AddTicks(pair.ticks / 3);
            return pair.found.Calendar.Between(at, pair.found.Calendar.Add(at, span)) == span;
        });
}
