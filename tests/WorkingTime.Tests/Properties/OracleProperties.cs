namespace EGov.WorkingTime.Tests.Properties;

public sealed class OracleProperties
{
    [PropertyFact]
    public void Adding_agrees_with_walking_minute_by_minute() => Cases.Spans.Holds(found =>
        found.Calendar.Add(found.At, found.Span).DateTime == found.Office.Oracle.Add(found.Clock, found.Minutes));

    [PropertyFact]
    public void Subtracting_agrees_with_walking_back_minute_by_minute() => Cases.Spans.Holds(found =>
        found.Calendar.Subtract(found.At, found.Span).DateTime
            == found.Office.Oracle.Subtract(found.Clock, found.Minutes));

    [PropertyFact]
    public void Working_time_agrees_with_counting_open_minutes() => Cases.Spans.Holds(found =>
        found.Calendar.Between(found.At, found.At.AddMinutes(found.More)).TotalMinutes
            == found.Office.Oracle.Between(found.Clock, found.Clock.AddMinutes(found.More)));

    [PropertyFact]
    public void Open_agrees_with_the_minute() => Cases.Spans.Holds(found =>
        found.Calendar.IsWorking(found.At) == found.Office.Oracle.Touches(found.Clock)
        && found.Calendar.IsWorking(found.At.AddSeconds(30)) == found.Office.Oracle.IsOpen(found.Clock));
}
