using System.Text.Json;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.DraftProcedure;

/// <summary>What a draft must be to be kept; its completeness is judged when it is published.</summary>
internal static class DraftProcedureRules
{
    static readonly DateOnly Earliest = new(1990, 1, 1);
    static readonly DateOnly Latest = new(2100, 1, 1);

    public static IReadOnlyList<Refusal> Judge(ProcedureCode code, DraftRequest asked, JsonElement content) =>
        [.. CodeIsThatOfTheAddress(code, asked), .. BasisDateIsPlausible(asked), .. TextsAreReadable(content, "content")];

    static IEnumerable<Refusal> CodeIsThatOfTheAddress(ProcedureCode code, DraftRequest asked)
    {
        if (!string.Equals(asked.Content.Code, code.Value, StringComparison.Ordinal))
        {
            yield return new(nameof(CodeIsThatOfTheAddress),
                "Mã thủ tục trong nội dung khác mã trên địa chỉ.", "content.code");
        }
    }

    static IEnumerable<Refusal> BasisDateIsPlausible(DraftRequest asked)
    {
        if (asked.BasisEffectiveFrom < Earliest || asked.BasisEffectiveFrom > Latest)
        {
            yield return new(nameof(BasisDateIsPlausible),
                "Ngày có hiệu lực của căn cứ pháp lý không hợp lý.", "basisEffectiveFrom");
        }
    }

    /// <summary>The store cannot hold NUL, and a list with holes is no list of ours.</summary>
    public static IEnumerable<Refusal> TextsAreReadable(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t' or '\r'))
            => [new(nameof(TextsAreReadable), "Văn bản có ký tự không hiển thị được.", path)],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((one, index) => one.ValueKind == JsonValueKind.Null
            ? [new Refusal(nameof(TextsAreReadable), "Danh sách có phần tử trống.", $"{path}[{index}]")]
            : TextsAreReadable(one, $"{path}[{index}]")),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => TextsAreReadable(one.Value, $"{path}.{one.Name}")),
        _ => [],
    };
}
