using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SetWorkflow;

/// <summary>Where the steps lead to, judged once every name leads to a step.</summary>
internal static class WorkflowPathRules
{
    const string OneStop = "NĐ 61/2018/NĐ-CP";

    public static IReadOnlyList<Refusal> Judge(IReadOnlyList<WorkflowStep> steps, decimal? limit)
    {
        if (WorkflowStepRules.EdgesLeadToSteps(steps).Any())
        {
            return [];
        }
        var graph = new WorkflowGraph(steps);
        var circle = ForwardStepsMakeNoCircle(steps, graph).ToList();
        return
        [
            .. OneStepReceives(steps),
            .. EveryStepIsReached(steps, graph),
            .. EveryStepLeadsToTheEnd(steps, graph),
            .. circle,
            .. BackStepsLeadBack(steps, graph),
            .. EndsReturnTheResult(steps),
            .. ReturnedResultIsApproved(steps, graph),
            .. circle.Count > 0 ? [] : HoursFitTheTimeLimit(graph.LongestHours(), limit),
        ];
    }

    static IEnumerable<Refusal> OneStepReceives(IReadOnlyList<WorkflowStep> steps)
    {
        if (steps.Count(Receives) != 1)
        {
            yield return new(nameof(OneStepReceives),
                "Quy trình phải có đúng một bước tiếp nhận.", "steps", OneStop);
        }
    }

    static IEnumerable<Refusal> EveryStepIsReached(IReadOnlyList<WorkflowStep> steps, WorkflowGraph graph)
    {
        var reached = graph.Reached(steps.Where(Receives), WorkflowGraph.Opened);
        return At(steps, step => !Receives(step) && !reached.Contains(step.Key), nameof(EveryStepIsReached),
            "Không có đường nào từ bước tiếp nhận đến bước này.");
    }

    static IEnumerable<Refusal> EveryStepLeadsToTheEnd(IReadOnlyList<WorkflowStep> steps, WorkflowGraph graph) => At(
        steps, step => !IsEnd(step) && !steps.Any(end => IsEnd(end) && graph.Reached([step], graph.Anywhere)
            .Contains(end.Key)), nameof(EveryStepLeadsToTheEnd), "Từ bước này không đi đến được bước cuối.");

    static IEnumerable<Refusal> ForwardStepsMakeNoCircle(IReadOnlyList<WorkflowStep> steps, WorkflowGraph graph) => At(
        steps, step => graph.Reaches(step, step.Key), nameof(ForwardStepsMakeNoCircle),
        "Đường đi tới quay lại chính bước này; bước chuyển trả lại phải đánh dấu là quay lại.");

    static IEnumerable<Refusal> BackStepsLeadBack(IReadOnlyList<WorkflowStep> steps, WorkflowGraph graph) => At(
        steps, step => step.Next.Any(next => next.Back
            && !steps.Any(earlier => earlier.Key == next.Step && graph.Reaches(earlier, step.Key))),
        nameof(BackStepsLeadBack), "Bước đánh dấu quay lại phải là một bước đứng trước.");

    static IEnumerable<Refusal> EndsReturnTheResult(IReadOnlyList<WorkflowStep> steps) => At(
        steps, step => IsEnd(step) && step.Work != StepWork.Return, nameof(EndsReturnTheResult),
        "Bước cuối phải là bước trả kết quả.", OneStop);

    // A refusal too is a result somebody signs.
    static IEnumerable<Refusal> ReturnedResultIsApproved(IReadOnlyList<WorkflowStep> steps, WorkflowGraph graph)
    {
        var unsigned = graph.Reached(steps.Where(Receives),
            step => step.Work == StepWork.Approve ? [] : WorkflowGraph.Forward(step));
        return At(steps, step => step.Work == StepWork.Return && unsigned.Contains(step.Key),
            nameof(ReturnedResultIsApproved), "Có đường đến bước trả kết quả mà không qua bước phê duyệt.");
    }

    static IEnumerable<Refusal> HoursFitTheTimeLimit(decimal hours, decimal? limit)
    {
        if (hours > limit)
        {
            yield return new(nameof(HoursFitTheTimeLimit),
                $"Tổng thời gian các bước là {hours:0.##} giờ làm việc, thời hạn giải quyết là {limit:0.##} giờ.",
                "steps", "NĐ 63/2010/NĐ-CP Đ.8 k.2");
        }
    }

    static bool Receives(WorkflowStep step) => step.Work == StepWork.Receive;

    static bool IsEnd(WorkflowStep step) => step.Next.Count == 0 && step.Work != StepWork.Opinion;

    static IEnumerable<Refusal> At(IReadOnlyList<WorkflowStep> steps, Predicate<WorkflowStep> isWrong, string code,
        string message, string? article = null) => steps.Index().Where(one => isWrong(one.Item))
        .Select(one => new Refusal(code, message, $"steps[{one.Index}]", article));
}
