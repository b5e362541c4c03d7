using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>The fee of a row: free of charge, an amount with its currency, or nothing stated.</summary>
internal static partial class ChannelFee
{
    const string Field = "cach_thuc_thuc_hien";

    public static Fee? Read(string text, string note, Remarks remarks)
    {
        if (text == SourceText.Nothing)
        {
            return note.Length == 0 ? null : new Fee(null, "", "VND", note);
        }
        if (text == "Miễn phí")
        {
            return StatesAmount(note) ? Contradicted(note, remarks) : new Fee(0, "", "VND", note);
        }
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var currency = text.EndsWith("USD", StringComparison.Ordinal) ? "USD" : "VND";
        var whole = decimal.TryParse(text.AsSpan(0, space),
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var amount) && amount == decimal.Truncate(amount)
                && amount < 1_000_000_000_000;
        if (!whole)
        {
            remarks.Add(RemarkKinds.FeeIsPlausible, Field, text);
            return new Fee(null, "", currency, Join(text, note));
        }
        return currency == "VND" && amount is > 0 and < 1000
            ? Small((long)amount, text, note, remarks)
            : new Fee((long)amount, "", currency, note);
    }

    /// <summary>The portal prints "Miễn phí" for a fee of 0; a note that states a sum says the fee was left
    /// out.</summary>
    static Fee Contradicted(string note, Remarks remarks)
    {
        remarks.Add(RemarkKinds.FeeIsPlausible, Field, "Miễn phí (" + note + ")");
        return new Fee(null, "", "VND", note);
    }

    static bool StatesAmount(string note) =>
        InNote().IsMatch(note) && !note.Contains("miễn", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// No fee is below a thousand đồng: some records were typed in thousands. Believed where the note states the
    /// same amount in full, else the number is not shown as a fee.
    /// </summary>
    static Fee Small(long amount, string text, string note, Remarks remarks)
    {
        remarks.Add(RemarkKinds.FeeIsPlausible, Field, text + (note.Length == 0 ? "" : " (" + note + ")"));
        var inFull = amount * 1000;
        return InNote().Matches(note).Any(match => IsAmount(match.Groups["amount"].Value, inFull))
            ? new Fee(inFull, "", "VND", Join(text, note))
            : new Fee(null, "", "VND", Join(text, note));
    }

    static bool IsAmount(string text, long amount) =>
        long.TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal),
            NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated == amount;

    static string Join(string text, string note) => note.Length == 0 ? text : text + " (" + note + ")";

    [GeneratedRegex(@"(?<amount>\d{1,3}(?:[.,]\d{3})+|\d{4,9})\s*(?:đồng|đ|vnđ|VNĐ|Đ)", RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex InNote();
}
