using System.Globalization;
using System.Text.RegularExpressions;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.ImportProcedures.National;

/// <summary>Channels of a national record: KENH 1 in person, 2 online, 3 public post.</summary>
internal static partial class NationalChannels
{
    const string Field = "CACHTHUCTHUCHIEN";

    public static IReadOnlyList<ChannelTerms> Read(LooseList<NationalChannel>? rows, Remarks remarks)
    {
        var channels = new List<ChannelTerms>();
        foreach (var row in rows ?? [])
        {
            if (ChannelOf(NationalCleaner.Line(row.Channel)) is { } channel)
            {
                channels.Add(new ChannelTerms(channel, [.. (row.Times ?? []).Select(time => TimeOf(time, remarks))]));
            }
            else
            {
                remarks.Keep(RemarkKinds.ChannelIsKnown, Field, System.Text.Json.JsonSerializer.Serialize(row, Json));
            }
        }
        return channels;
    }

    static readonly System.Text.Json.JsonSerializerOptions Json = new()
    {
        Converters = { new LooseConverter(), new LooseListConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static Channel? ChannelOf(string text) => text.ToLowerInvariant() switch
    {
        "1" or "trực tiếp" => Channel.Direct,
        "2" or "trực tuyến" => Channel.Online,
        "3" or "bcci" or "dịch vụ bưu chính" or "bưu chính công ích" => Channel.Post,
        _ => null,
    };

    static TimeLimit TimeOf(NationalTime time, Remarks remarks)
    {
        var text = NationalCleaner.Line(time.Amount);
        var note = SourceText.Clean(time.Note?.Text);
        var stated = decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var amount);
        if (!stated && text.Length > 0)
        {
            remarks.Add(RemarkKinds.TimeIsNumber, Field, text);
            note = note.Length == 0 ? text : text + "\n" + note;
        }
        var unitText = NationalCleaner.Line(time.Unit);
        var unit = UnitOf(unitText);
        if (unit == TimeUnit.Unstated && unitText.Length > 0)
        {
            remarks.Keep(RemarkKinds.TimeUnitIsStated, Field, (text + " " + unitText).Trim());
        }
        else if (unit == TimeUnit.Unstated && stated)
        {
            remarks.Add(RemarkKinds.TimeUnitIsStated, Field, text);
        }
        return new TimeLimit(stated ? amount : null, unit, note,
            [.. (time.Fees ?? []).Select(fee => FeeOf(fee, remarks))]);
    }

    static TimeUnit UnitOf(string text) =>
        text.Length == 0 ? TimeUnit.Unstated
            : ChannelTable.UnitOf(char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant());

    static Fee FeeOf(NationalFee fee, Remarks remarks)
    {
        var text = NationalCleaner.Line(fee.Amount);
        var note = SourceText.Clean(fee.Note?.Text);
        var unit = NationalCleaner.Line(fee.Currency);
        var code = NationalCleaner.Line(fee.Code);
        var currency = unit.Contains("USD", StringComparison.OrdinalIgnoreCase) ? "USD" : "VND";
        var isKnown = currency == "USD" || unit.Length == 0 || Dong().IsMatch(unit);
        if (isKnown && (text.Length == 0 || Amount(text) is not null))
        {
            return new Fee(Amount(text), code, currency, note);
        }
        var stated = isKnown ? text : $"{text} {unit}".Trim();
        remarks.Add(RemarkKinds.FeeIsPlausible, Field, stated);
        return new Fee(null, code, currency, note.Length == 0 ? stated : stated + " (" + note + ")");
    }

    /// <summary>Dots and commas part thousands ("50.000" is fifty thousand); a part of a đồng is no fee.</summary>
    static long? Amount(string text)
    {
        if (string.Equals(text, "Miễn phí", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }
        var digits = Whole().Match(text).Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && amount < 1_000_000_000_000 ? amount : null;
    }

    [GeneratedRegex(@"^(?<whole>[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)(?:[.,]0{1,2})?$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("VN|đồng|^đ$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dong();
}
