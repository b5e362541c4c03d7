using EGov.Portal.ProcedureService;
using EGov.Portal.Words;

namespace EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

/// <summary>
/// How long and how much per channel, as rows to show. Many records repeat one long note on every channel: it is then
/// shown once, under the table.
/// </summary>
internal sealed record TermTable(IReadOnlyList<TermRow> Rows, string CommonNote)
{
    public static readonly TermTable Empty = new([], "");

    public bool HasNotes => Rows.Any(row => row.Note.Length > 0);

    public static TermTable Of(IReadOnlyList<ChannelRecord> channels, ProcedureWords words)
    {
        var rows = channels.SelectMany(channel => channel.Times.DefaultIfEmpty(new TimeRecord(null, null, null, null))
            .Select(time => Row(channel.Channel, time, words))).ToList();
        var notes = rows.Select(row => row.Note).Distinct(StringComparer.Ordinal).ToList();
        return rows.Count > 1 && notes is [{ Length: > 0 } common]
            ? new TermTable([.. rows.Select(row => row with { Note = "" })], common)
            : new TermTable(rows, "");
    }

    static TermRow Row(string channel, TimeRecord time, ProcedureWords words) => new(
        words.Channel(channel),
        words.Time(time.Amount, time.Unit),
        [.. (time.Fees ?? []).Select(fee => FeeLine(fee, words)).Where(line => line != new FeeLine("", ""))],
        (time.Note ?? "").Trim());

    static FeeLine FeeLine(FeeRecord fee, ProcedureWords words) =>
        fee.Amount is null ? new FeeLine("", fee.Note ?? "") : new FeeLine(words.Fee(fee), (fee.Note ?? "").Trim());
}

/// <param name="Channel">In the reader's words.</param>
/// <param name="Time">Empty where none is stated.</param>
/// <param name="Fees">Empty where none is stated.</param>
/// <param name="Note">What the source adds.</param>
internal sealed record TermRow(string Channel, string Time, IReadOnlyList<FeeLine> Fees, string Note);

/// <param name="Amount">Figure, or empty where the source has words only.</param>
/// <param name="Note">What it is for.</param>
internal sealed record FeeLine(string Amount, string Note);
