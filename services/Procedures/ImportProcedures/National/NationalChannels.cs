using System.Globalization;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.ImportProcedures.National;

/// <summary>Channels of a national record: KENH 1 in person, 2 online, 3 public post.</summary>
internal static class NationalChannels
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
        var unit = UnitOf(NationalCleaner.Line(time.Unit));
        if (stated && unit == TimeUnit.Unstated)
        {
            remarks.Add(RemarkKinds.TimeUnitIsStated, Field, text + " " + NationalCleaner.Line(time.Unit));
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
        var currency = NationalCleaner.Line(fee.Currency).Contains("USD", StringComparison.OrdinalIgnoreCase) ? "USD"
            : "VND";
        var code = NationalCleaner.Line(fee.Code);
        if (Amount(text) is { } amount)
        {
            return new Fee(amount, code, currency, note);
        }
        if (text.Length == 0)
        {
            return new Fee(null, code, currency, note);
        }
        remarks.Add(RemarkKinds.FeeIsPlausible, Field, text);
        return new Fee(null, code, currency, note.Length == 0 ? text : text + " (" + note + ")");
    }

    static long? Amount(string text)
    {
        if (string.Equals(text, "Miễn phí", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }
        // Dots part thousands in Vietnamese: "50.000" is fifty thousand.
        var plain = text.LastIndexOf('.') is var dot && dot >= 0 && dot == text.Length - 4
            ? text.Replace(".", "", StringComparison.Ordinal) : text;
        return decimal.TryParse(plain, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount) && amount == decimal.Truncate(amount) && amount < 1_000_000_000_000 ? (long)amount : null;
    }
}
