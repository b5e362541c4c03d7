namespace EGov.Benchmarks.Harness;

/// <summary>One measurement beside the limit measured in the same run.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; null when it was not measured.</param>
/// <param name="Unit">Unit of the figure and its limit.</param>
/// <param name="LimitName">What it is compared with; empty when it is only reported.</param>
/// <param name="Limit">The limit's figure.</param>
/// <param name="Goal">Wanted ratio of figure to limit; null when it is only reported.</param>
/// <param name="LessIsBetter">Whether the ratio must not exceed the goal.</param>
/// <param name="Note">Why it was not measured, or what to know about it.</param>
internal sealed record Figure(
    string Name, double? Value, string Unit, string LimitName = "", double? Limit = null, double? Goal = null,
    bool LessIsBetter = false, string Note = "")
{
    public double? Ratio => Value / Limit;

    public string Verdict => (Ratio, Goal) switch
    {
        (null, null) when Value is not null => "reported",
        (null, _) => "not measured",
        (_, null) => "reported",
        var (ratio, goal) => (LessIsBetter ? ratio <= goal : ratio >= goal) ? "met" : "MISSED",
    };

    public static Figure NotMeasured(string name, string why) => new(name, null, "", Note: why);
}
