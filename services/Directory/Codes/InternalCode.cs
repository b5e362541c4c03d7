using System.Text.RegularExpressions;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Codes;

/// <summary>A code of our own for a unit without a national one: <c>binh-thuan.so-noi-vu</c>.</summary>
internal readonly partial record struct InternalCode
{
    public string Value { get; }

    InternalCode(string value) => Value = value;

    public static InternalCode? Read(string? text, out Refusal? refusal)
    {
        var isCode = text is { Length: >= 3 and <= 60 } && Form().IsMatch(text);
        refusal = isCode ? null : new("InternalCodeIsWellFormed",
            "Mã nội bộ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, bắt đầu bằng chữ.", "value");
        return isCode ? new InternalCode(text!) : null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z][a-z0-9]*([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Form();
}
