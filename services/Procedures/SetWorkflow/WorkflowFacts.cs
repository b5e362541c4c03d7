using EGov.Contracts.Procedures;

namespace EGov.Procedures.SetWorkflow;

/// <summary>A workflow as the event tells it: whole, so that a reader asks nobody.</summary>
internal static class WorkflowFacts
{
    public static ProcedureWorkflowSet Of(ProcedureWorkflow workflow, IReadOnlyList<WorkflowStep> steps) => new(
        workflow.Code, workflow.CaseName, Word.Of(workflow.Level), workflow.Version, workflow.EffectiveFrom,
        workflow.Act, [.. steps.Select(Of)]);

    static WorkflowStepFact Of(WorkflowStep step) => new(
        step.Key, step.Name, step.Role, Word.Of(step.Work), Word.Of(step.Place), step.Unit, step.Hours ?? 0,
        [.. step.Next.Select(next => new NextStepFact(next.Step, next.Back))], step.Opinions,
        step.OpinionsNeeded ?? step.Opinions.Count);
}
