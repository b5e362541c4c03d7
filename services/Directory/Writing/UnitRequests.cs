using System.Text.Json.Serialization;
using EGov.Directory.Codes;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>A code given in a request; an agency code may come in either form.</summary>
internal sealed record CodeRequest(CodeKind Kind, string Value);

/// <summary>A new unit in a request.</summary>
internal sealed record NewUnit(
    UnitKind Kind, string Name, string Type, string Level, Guid? ParentId = null,
    IReadOnlyList<CodeRequest>? Codes = null)
{
    [JsonIgnore]
    public UnitFacts Facts => new(Name.Normalize(), Type.Normalize(), Level, ParentId);
}

/// <summary>Codes of a request as they will be kept.</summary>
internal static class RequestedCodes
{
    /// <summary>Reads them; an agency code is kept in both forms where the old one can hold it.</summary>
    public static IReadOnlyList<CodeText> Read(IReadOnlyList<CodeRequest>? asked, out IReadOnlyList<Refusal> refusals)
    {
        var (codes, refused) = (new List<CodeText>(), new List<Refusal>());
        foreach (CodeRequest? one in asked ?? [])
        {
            // JSON lists may have holes whatever their type says.
            if (one is null)
            {
                refused.Add(new("ListHasNoHoles", "Danh sách có phần tử trống.", "codes"));
                continue;
            }
            if (CodeText.Read(one.Kind, one.Value, out var refusal) is not { } code)
            {
                refused.Add(refusal! with { Field = "codes" });
                continue;
            }
            CodeKind[] kinds = one.Kind is CodeKind.Qd20 or CodeKind.Qcvn102
                ? [CodeKind.Qd20, CodeKind.Qcvn102] : [one.Kind];
            codes.AddRange(kinds.Select(kind => CodeText.Read(kind, code.Value, out _)).OfType<CodeText>());
        }
        if (codes.Distinct().GroupBy(code => code.Kind).Any(group => group.Count() > 1))
        {
            refused.Add(new("OneCodeOfAKind", "Mỗi loại mã chỉ ghi một mã.", "codes"));
        }
        refusals = refused;
        return [.. codes.Distinct()];
    }
}
