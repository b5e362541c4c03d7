using EGov.Procedures.SetWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

/// <summary>A made-up workflow of 1.5 working days that nothing is wrong with, and its parts.</summary>
internal static class SampleWorkflow
{
    public static WorkflowRequest Request { get; } = new()
    {
        EffectiveFrom = Sample.Today,
        Act = "7/QĐ-UBND",
        Steps =
        [
            Step("receive", StepWork.Receive, "receiver", 1, "examine") with { Place = StepPlace.Receiving },
            Step("examine", StepWork.Examine, "specialist", 2, "approve") with { Opinions = ["police", "tax"] },
            Step("police", StepWork.Opinion, "specialist", 3) with { Place = StepPlace.Unit, Unit = "H11.20" },
            Step("tax", StepWork.Opinion, "leader", 1) with { Place = StepPlace.Unit, Unit = "H11.21" },
            Step("approve", StepWork.Approve, "leader", 1.5m, "return") with
            {
                Place = StepPlace.Parent, Next = [new("return"), new("examine", Back: true)],
            },
            Step("return", StepWork.Return, "receiver", 0.5m) with { Place = StepPlace.Receiving },
        ],
    };

    public static WorkflowStep Step(string key, StepWork work, string role, decimal hours, params string[] next) => new()
    {
        Key = key, Name = "Bước " + key, Role = role, Work = work, Place = StepPlace.Competent, Hours = hours,
        Next = [.. next.Select(one => new NextStep(one))],
    };

    /// <summary>The sample with one step made other.</summary>
    public static IReadOnlyList<WorkflowStep> With(string key, Func<WorkflowStep, WorkflowStep> change) =>
        [.. Request.Steps.Select(step => step.Key == key ? change(step) : step)];
}
