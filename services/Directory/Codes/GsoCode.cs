using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Codes;

/// <summary>
/// Code of an administrative unit in the list of the statistics office (mã đơn vị hành chính): 2 digits for a province,
/// 3 for a district, 5 for a commune (QĐ 124/2004/QĐ-TTg; QĐ 19/2025/QĐ-TTg).
/// </summary>
internal readonly record struct GsoCode
{
    public const string Article = "QĐ 19/2025/QĐ-TTg";

    public string Value { get; }

    GsoCode(string value) => Value = value;

    public string Level => Value.Length switch { 2 => "province", 3 => "district", _ => "commune" };

    public static GsoCode? Read(string? text, out Refusal? refusal)
    {
        var isCode = text is { Length: 2 or 3 or 5 } && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0');
        refusal = isCode ? null : new("GsoCodeIsWellFormed",
            "Mã đơn vị hành chính có 2 chữ số (tỉnh), 3 chữ số (huyện) hoặc 5 chữ số (xã).", "value", Article);
        return isCode ? new GsoCode(text!) : null;
    }

    /// <summary>
    /// Reads a number whose leading zeros were lost, as spreadsheets write it (<c>7.0</c> for 00007).
    /// </summary>
    public static GsoCode? ReadNumber(string? text, int digits, out Refusal? refusal)
    {
        var plain = text?.EndsWith(".0", StringComparison.Ordinal) == true ? text[..^2] : text;
        return Read(plain?.Length <= digits && plain.Length > 0 ? plain.PadLeft(digits, '0') : plain, out refusal);
    }

    public override string ToString() => Value;
}
