using System.Text.Json;
using EGov.Procedures.DraftProcedure;
using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SetWorkflow;

/// <summary>When a workflow may be set; every refusal at once.</summary>
internal static class WorkflowRules
{
    static readonly DateOnly Earliest = new(1990, 1, 1);
    static readonly DateOnly Latest = new(2100, 1, 1);

    public static IReadOnlyList<Refusal> Judge(string code, WorkflowRequest asked, WorkflowGround ground)
    {
        var written = DraftProcedureRules
            .TextsAreReadable(JsonSerializer.SerializeToElement(asked, ProcedureJson.Options), "").ToList();
        // What has holes cannot be followed.
        return written.Count > 0 ? written :
        [
            .. CodeIsThatOfTheAddress(code, asked),
            .. WorkflowRestsOnADecision(asked),
            .. EffectiveDateIsPlausible(asked),
            .. SourceIsShort(asked),
            .. ProcedureIsOffered(ground),
            .. CaseIsOfTheProcedure(asked, ground.Content),
            .. LevelCarriesItOut(asked, ground.Content),
            .. WorkflowsTakeEffectInOrder(asked, ground.Newest),
            .. WorkflowStepRules.Judge(asked.Steps),
            .. WorkflowPathRules.Judge(asked.Steps, WorkflowLimit.HoursOf(ground.Content, asked.EffectiveFrom)),
        ];
    }

    static IEnumerable<Refusal> CodeIsThatOfTheAddress(string code, WorkflowRequest asked)
    {
        if (asked.Code is { } stated && stated != code)
        {
            yield return new(nameof(CodeIsThatOfTheAddress),
                "Mã thủ tục trong nội dung khác mã trên địa chỉ.", "code");
        }
    }

    static IEnumerable<Refusal> WorkflowRestsOnADecision(WorkflowRequest asked)
    {
        if (!PublishProcedureRules.IsDecisionNumber(asked.Act))
        {
            yield return new(nameof(WorkflowRestsOnADecision),
                "Số quyết định phê duyệt quy trình phải có dạng 123/QĐ-UBND.", "act", "NĐ 30/2020/NĐ-CP Phụ lục I");
        }
    }

    static IEnumerable<Refusal> EffectiveDateIsPlausible(WorkflowRequest asked)
    {
        if (asked.EffectiveFrom < Earliest || asked.EffectiveFrom > Latest)
        {
            yield return new(nameof(EffectiveDateIsPlausible), "Ngày áp dụng quy trình không hợp lý.", "effectiveFrom");
        }
    }

    static IEnumerable<Refusal> SourceIsShort(WorkflowRequest asked)
    {
        if (TextLength.Exceeds(asked.Source, WorkflowRequest.LongestSource))
        {
            yield return new(nameof(SourceIsShort),
                $"Nguồn dài nhất {WorkflowRequest.LongestSource} ký tự.", "source");
        }
    }

    static IEnumerable<Refusal> ProcedureIsOffered(WorkflowGround ground)
    {
        if (ground.State == ProcedureState.Abolished)
        {
            yield return new(nameof(ProcedureIsOffered), "Thủ tục đã bãi bỏ, không đặt quy trình mới.", "code");
        }
    }

    static IEnumerable<Refusal> CaseIsOfTheProcedure(WorkflowRequest asked, ProcedureContent content)
    {
        var known = content.Steps.Select(one => one.Case).Concat(content.Papers.Select(one => one.Case));
        if (asked.Case.Length > 0 && (TextLength.Exceeds(asked.Case, WorkflowRequest.LongestCase)
            || !known.Contains(asked.Case, StringComparer.Ordinal)))
        {
            yield return new(nameof(CaseIsOfTheProcedure), "Thủ tục không có trường hợp này.", "case");
        }
    }

    // A record that states no level tells nothing about it.
    static IEnumerable<Refusal> LevelCarriesItOut(WorkflowRequest asked, ProcedureContent content)
    {
        if (asked.Level != WorkflowLevel.Any && content.Levels.Count > 0
            && !content.Levels.Any(level => Word.Of(level) == Word.Of(asked.Level)))
        {
            yield return new(nameof(LevelCarriesItOut), "Cấp này không thực hiện thủ tục.", "level");
        }
    }

    static IEnumerable<Refusal> WorkflowsTakeEffectInOrder(WorkflowRequest asked, ProcedureWorkflow? newest)
    {
        if (asked.EffectiveFrom < newest?.EffectiveFrom)
        {
            yield return new(nameof(WorkflowsTakeEffectInOrder),
                $"Đã có quy trình áp dụng từ {newest.EffectiveFrom:dd/MM/yyyy}.", "effectiveFrom");
        }
    }
}
