using System.Text.RegularExpressions;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SetWorkflow;

/// <summary>What each step must say.</summary>
internal static partial class WorkflowStepRules
{
    /// <summary>The roles that handle dossiers.</summary>
    public static IReadOnlySet<string> Roles { get; } =
        new HashSet<string>(["receiver", "specialist", "leader", "clerk"], StringComparer.Ordinal);

    public static IReadOnlyList<Refusal> Judge(IReadOnlyList<WorkflowStep> steps) =>
    [
        .. StepsAreCounted(steps),
        .. steps.Index().SelectMany(one => Judge(one.Item, $"steps[{one.Index}]")),
        .. EdgesLeadToSteps(steps),
    ];

    /// <summary>Names are unique, and whatever names a step names one that may stand there.</summary>
    public static IEnumerable<Refusal> EdgesLeadToSteps(IReadOnlyList<WorkflowStep> steps)
    {
        var known = steps.ToLookup(step => step.Key, StringComparer.Ordinal);
        return steps.Index().SelectMany(one => Edges(one.Item, $"steps[{one.Index}]"));

        IEnumerable<Refusal> Edges(WorkflowStep step, string at) =>
        [
            .. When(known[step.Key].Count() > 1, "StepKeysAreUnique", $"Mã bước '{step.Key}' có hai lần.", at + ".key"),
            .. When(!Leads([.. step.Next.Select(next => next.Step)], step, isOpinion: false), "NextStepsAreThere",
                "Bước tiếp theo phải là một bước khác của quy trình, mỗi bước một lần.", at + ".next"),
            .. When(!Leads(step.Opinions, step, isOpinion: true), "OpinionsAreThere",
                "Bước lấy ý kiến phải là một bước cho ý kiến của quy trình, mỗi bước một lần.", at + ".opinions"),
            .. When(step.Work == StepWork.Opinion && step.Next.Count + step.Opinions.Count > 0, "OpinionGoesToWhoAsked",
                "Bước cho ý kiến trả lời bước đã hỏi, không chuyển đi đâu khác.", at),
            .. When(step.OpinionsNeeded is { } needed && (needed < 1 || needed > step.Opinions.Count),
                "OpinionsNeededAreAsked", "Số ý kiến cần có phải từ 1 đến số bước được hỏi.", at + ".opinionsNeeded"),
        ];

        bool Leads(IReadOnlyList<string> keys, WorkflowStep from, bool isOpinion) =>
            keys.Count <= WorkflowStep.MostEdges && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count
            && keys.All(key => key != from.Key && known[key].Any()
                && known[key].All(step => step.Work == StepWork.Opinion == isOpinion));
    }

    static IEnumerable<Refusal> StepsAreCounted(IReadOnlyList<WorkflowStep> steps) => When(
        steps.Count is 0 or > WorkflowRequest.MostSteps, nameof(StepsAreCounted),
        $"Quy trình phải có từ 1 đến {WorkflowRequest.MostSteps} bước.", "steps");

    static IEnumerable<Refusal> Judge(WorkflowStep step, string at) =>
    [
        .. When(!Key().IsMatch(step.Key), "StepKeyIsASlug",
            "Mã bước gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng chữ.", at + ".key"),
        .. When(string.IsNullOrWhiteSpace(step.Name) || TextLength.Exceeds(step.Name, WorkflowStep.LongestName),
            "StepIsNamed", $"Tên bước phải có và dài nhất {WorkflowStep.LongestName} ký tự.", at + ".name"),
        .. When(!Roles.Contains(step.Role), "RoleHandlesDossiers",
            "Vai trò phải là tiếp nhận, chuyên viên, lãnh đạo hoặc văn thư.", at + ".role"),
        .. When(step.Work is StepWork.Receive or StepWork.Return && step.Role != "receiver", "OneStopReceivesAndReturns",
            "Việc tiếp nhận và trả kết quả là của người tiếp nhận hồ sơ.", at + ".role", "NĐ 61/2018/NĐ-CP"),
        .. When(step.Work == StepWork.Approve && step.Role != "leader", "LeaderApproves",
            "Bước phê duyệt phải giao cho lãnh đạo.", at + ".role"),
        .. When(step.Hours is not (> 0 and <= WorkflowStep.MostHours), "HoursAreAboveZero",
            $"Số giờ làm việc phải lớn hơn 0 và không quá {WorkflowStep.MostHours}.", at + ".hours"),
        .. When(step.Place == StepPlace.Unit ? step.Unit is null || !Unit().IsMatch(step.Unit) : step.Unit is not null,
            "UnitIsNamedWhereItCounts", "Mã đơn vị phải có khi và chỉ khi bước do một đơn vị nêu tên làm.", at + ".unit"),
    ];

    static IEnumerable<Refusal> When(bool isWrong, string code, string message, string field, string? article = null) =>
        isWrong ? [new(code, message, field, article)] : [];

    [GeneratedRegex(WorkflowStep.KeyPattern + @"\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Key();

    [GeneratedRegex(WorkflowStep.UnitPattern + @"\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Unit();
}
