using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>
/// The table of channels (cách thức thực hiện), flattened by the portal without separators: rows of channel, time,
/// fee with a note in brackets, and a description. Descriptions may name channels too; a row begins only where the
/// channel is followed by a time and a fee in the forms the portal prints.
/// </summary>
internal static partial class ChannelTable
{
    const string Field = "cach_thuc_thuc_hien";
    const string Header = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    const string Channels = "Trực tiếp|Trực tuyến|Dịch vụ bưu chính";
    const string Currencies = "VNĐ|Việt Nam Đồng|USD";

    public static IReadOnlyList<ChannelTerms> Read(string text, Remarks remarks)
    {
        if (text.Length == 0)
        {
            return [];
        }
        if (!text.StartsWith(Header, StringComparison.Ordinal))
        {
            remarks.Keep(RemarkKinds.TableIsFound, Field, text);
            return [];
        }
        var rows = new List<(Channel Channel, TimeLimit Time)>();
        var body = text[Header.Length..];
        var match = Row().Match(body);
        remarks.Keep(RemarkKinds.TableIsUnderstood, Field, match.Success ? body[..match.Index].Trim() : body.Trim());
        while (match.Success)
        {
            var next = match.NextMatch();
            var rest = body[(match.Index + match.Length)..(next.Success ? next.Index : body.Length)];
            rows.Add((ChannelOf(match.Groups["channel"].ValueSpan), ReadRow(match, rest, remarks)));
            match = next;
        }
        return Gather(rows);
    }

    static TimeLimit ReadRow(Match row, string rest, Remarks remarks)
    {
        var (feeNote, description) = SplitFeeNote(rest, remarks);
        var fee = ChannelFee.Read(row.Groups["fee"].Value, feeNote, remarks);
        IReadOnlyList<Fee> fees = fee is null ? [] : [fee];
        if (row.Groups["free"] is { Success: true, Value: var words })
        {
            remarks.Add(RemarkKinds.TimeIsNumber, Field, words);
            return new TimeLimit(null, TimeUnit.Unstated, Join(words.Trim(), description), fees);
        }
        if (row.Groups["amount"] is not { Success: true, Value: var amount })
        {
            return new TimeLimit(null, TimeUnit.Unstated, description, fees);
        }
        var unit = UnitOf(row.Groups["unit"].ValueSpan);
        if (unit == TimeUnit.Unstated)
        {
            remarks.Add(RemarkKinds.TimeUnitIsStated, Field, row.Value);
        }
        return decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var count)
            ? new TimeLimit(count, unit, description, fees)
            : new TimeLimit(null, TimeUnit.Unstated, Join(row.Groups["time"].Value, description), fees);
    }

    static string Join(string first, string second) => second.Length == 0 ? first : first + "\n" + second;

    static (string Note, string Description) SplitFeeNote(string rest, Remarks remarks)
    {
        if (!rest.StartsWith('('))
        {
            return ("", rest.Trim());
        }
        var close = BracketedNote.Close(rest);
        if (close < 0)
        {
            remarks.Add(RemarkKinds.FeeNoteIsClosed, Field, rest);
            return (rest[1..].Trim(), "");
        }
        return (rest[1..close].Trim(), rest[(close + 1)..].Trim());
    }

    /// <summary>Rows of one channel belong together; rows alike in time and description differ in fee only.</summary>
    static List<ChannelTerms> Gather(List<(Channel Channel, TimeLimit Time)> rows) =>
    [
        .. rows.GroupBy(row => row.Channel, row => row.Time).Select(channel => new ChannelTerms(channel.Key,
        [
            .. channel.GroupBy(time => (time.Amount, time.Unit, time.Note)).Select(same =>
                same.First() with { Fees = [.. same.SelectMany(time => time.Fees).Distinct()] }),
        ])),
    ];

    static Channel ChannelOf(ReadOnlySpan<char> words) => words switch
    {
        "Trực tiếp" => Channel.Direct,
        "Trực tuyến" => Channel.Online,
        _ => Channel.Post,
    };

    internal static TimeUnit UnitOf(ReadOnlySpan<char> words) => words switch
    {
        "Ngày làm việc" => TimeUnit.WorkingDay,
        "Ngày" => TimeUnit.Day,
        "Giờ làm việc" => TimeUnit.WorkingHour,
        "Giờ" => TimeUnit.Hour,
        "Phút" => TimeUnit.Minute,
        "Tuần" => TimeUnit.Week,
        "Tháng" => TimeUnit.Month,
        "Năm" => TimeUnit.Year,
        _ => TimeUnit.Unstated,
    };

    // A bare number glued to an amount ("1100,000 VNĐ") is the time and the fee: the shortest time that leaves an
    // amount grouped as the portal prints it.
    [GeneratedRegex(
        $@"(?<channel>{Channels})(?<time>Không có thông tin"
        + @"|(?<amount>\d[\d.,]*) (?<unit>Ngày làm việc|Ngày|Giờ làm việc|Giờ|Phút|Tuần|Tháng|Năm)"
        + @"|(?<amount>\d+)(?=Miễn phí|Không có thông tin)"
        + $@"|(?<amount>\d{{1,3}}?)(?=(?!0)\d{{1,3}}(,\d{{3}})* (?:{Currencies}))"
        + $@"|(?<=(?:^|\S)(?:{Channels}))(?<free>(?=\p{{Lu}})(?:(?!{Channels})[^()\n]){{2,160}}?)(?=Miễn phí|Không có thông tin))"
        + $@"(?<fee>Miễn phí|Không có thông tin|\d[\d.,]* (?:{Currencies}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Row();
}
