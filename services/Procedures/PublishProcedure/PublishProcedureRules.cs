using System.Text.RegularExpressions;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.PublishProcedure;

/// <summary>When a publication decision may be recorded; every refusal at once.</summary>
internal static partial class PublishProcedureRules
{
    /// <summary>Number, year where written, and the letters of who signs.</summary>
    public const string NumberPattern =
        "^[0-9]{1,6}(/[0-9]{4})?/QĐ-[A-ZĂÂĐÊÔƠƯ0-9&]{1,12}(-[A-ZĂÂĐÊÔƠƯ0-9&]{1,12}){0,3}$";

    static readonly DateOnly Earliest = new(1990, 1, 1);
    static readonly DateOnly Latest = new(2100, 1, 1);

    public static IReadOnlyList<Refusal> Judge(
        PublicationRequest asked, Standing standing, ProcedureContent? draft, byte[]? draftHash, DateOnly today) =>
    [
        .. DecisionNumberIsWellFormed(asked),
        .. DecisionDateIsStated(asked, today),
        .. EffectiveDateIsStated(asked),
        .. DecisionIsSignedBeforeItTakesEffect(asked),
        .. DecisionsTakeEffectInOrder(asked, standing),
        .. ActIsPossibleInState(asked, standing),
        .. DraftIsReady(asked, standing, draft, draftHash),
    ];

    public static bool IsDecisionNumber(string? text) => text is { Length: <= 60 } && NumberForm().IsMatch(text);

    static IEnumerable<Refusal> DecisionNumberIsWellFormed(PublicationRequest asked)
    {
        if (!IsDecisionNumber(asked.Number))
        {
            yield return new(nameof(DecisionNumberIsWellFormed),
                "Số quyết định phải có dạng 123/QĐ-UBND.", "number", "NĐ 30/2020/NĐ-CP Phụ lục I");
        }
    }

    static IEnumerable<Refusal> DecisionDateIsStated(PublicationRequest asked, DateOnly today)
    {
        if (asked.Date is not { } date || date < Earliest || date > today)
        {
            yield return new(nameof(DecisionDateIsStated),
                "Ngày ký quyết định phải có và không sau hôm nay.", "date");
        }
    }

    static IEnumerable<Refusal> EffectiveDateIsStated(PublicationRequest asked)
    {
        if (asked.EffectiveFrom is not { } day || day < Earliest || day > Latest)
        {
            yield return new(nameof(EffectiveDateIsStated), "Cần nêu ngày quyết định có hiệu lực.", "effectiveFrom");
        }
    }

    static IEnumerable<Refusal> DecisionIsSignedBeforeItTakesEffect(PublicationRequest asked)
    {
        if (asked.Date > asked.EffectiveFrom)
        {
            yield return new(nameof(DecisionIsSignedBeforeItTakesEffect),
                "Quyết định không thể có hiệu lực trước ngày ký.", "effectiveFrom");
        }
    }

    static IEnumerable<Refusal> DecisionsTakeEffectInOrder(PublicationRequest asked, Standing standing)
    {
        if (asked.EffectiveFrom < standing.LastEffectiveFrom)
        {
            yield return new(nameof(DecisionsTakeEffectInOrder),
                $"Đã có quyết định có hiệu lực từ {standing.LastEffectiveFrom:dd/MM/yyyy}.", "effectiveFrom");
        }
    }

    static IEnumerable<Refusal> ActIsPossibleInState(PublicationRequest asked, Standing standing)
    {
        if (asked.Type is not { } type || ProcedureTransitions.Find(type, standing.DecidedState) is null)
        {
            yield return new(nameof(ActIsPossibleInState), standing.DecidedState switch
            {
                ProcedureState.Draft => "Thủ tục chưa công bố: chỉ có thể công bố mới.",
                ProcedureState.Abolished => "Thủ tục đã bãi bỏ: chỉ có thể công bố mới.",
                _ => "Thủ tục đang công khai: chỉ có thể sửa đổi, bổ sung hoặc bãi bỏ.",
            }, "type");
        }
    }

    static IEnumerable<Refusal> DraftIsReady(
        PublicationRequest asked, Standing standing, ProcedureContent? draft, byte[]? draftHash)
    {
        if (asked.Type is null or DecisionType.Abolish)
        {
            return [];
        }
        if (draft is null)
        {
            return [new("DraftIsThere", "Chưa có dự thảo nội dung cho quyết định này.", "draft")];
        }
        return asked.Type == DecisionType.Amend && standing.Holds(draftHash ?? [])
            ? [new("AmendmentChangesContent", "Dự thảo không khác nội dung đang công khai.", "draft")]
            : RequiredParts.Missing(draft);
    }

    [GeneratedRegex(NumberPattern + @"\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NumberForm();
}
