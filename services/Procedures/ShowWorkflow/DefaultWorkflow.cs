namespace EGov.Procedures.ShowWorkflow;

/// <summary>
/// What holds where nobody has set a workflow: received and returned at the one-stop, examined and approved where it is
/// decided (NĐ 61/2018/NĐ-CP). Its steps have no hours: only the time limit of the whole is known.
/// </summary>
internal static class DefaultWorkflow
{
    public static IReadOnlyList<WorkflowStep> Steps { get; } =
    [
        Step("receive", "Tiếp nhận hồ sơ", "receiver", StepWork.Receive, StepPlace.Receiving, new NextStep("examine")),
        Step("examine", "Thẩm định hồ sơ", "specialist", StepWork.Examine, StepPlace.Competent,
            new NextStep("approve")),
        Step("approve", "Phê duyệt kết quả", "leader", StepWork.Approve, StepPlace.Competent,
            new NextStep("return"), new NextStep("examine", Back: true)),
        Step("return", "Trả kết quả", "receiver", StepWork.Return, StepPlace.Receiving),
    ];

    static WorkflowStep Step(
        string key, string name, string role, StepWork work, StepPlace place, params NextStep[] next) => new()
    {
        Key = key, Name = name, Role = role, Work = work, Place = place, Next = next,
    };
}
