using System.Runtime.CompilerServices;
using EGov.Dossiers.Offices;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>A line of the follow-up book (sổ theo dõi hồ sơ, Mẫu 06 of TT 01/2018, 07 of TT 03/2025).</summary>
internal sealed record BookLine(
    Guid Id, string Number, string Content, int Sets, string Applicant, string Address, string Phone,
    DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? ReturnedAt, string GivenBy, string TakenBy,
    string ReceivedBy, string Note);

/// <summary>Reads the book of a unit and all below it, in the order of receipt.</summary>
internal sealed class FollowUpBook(NpgsqlDataSource source, ReportDesk desk, OfficeShelf shelf)
{
    const string Select = """
        select d.id, d.number, d.filing ->> 'summary', (d.filing ->> 'sets')::int, d.filing #>> '{applicant,name}',
          coalesce(d.filing #>> '{applicant,address}', ''), coalesce(d.filing #>> '{applicant,phone}', ''),
          d.received_at, d.due_at, d.returned_at,
          coalesce((select s.by from dossier_steps s where s.dossier_id = d.id and s."to" = 'returned'
            order by s.number desc limit 1), ''),
          d.filing ->> 'returnBy', d.receiving_unit_id, d.state
        from dossiers d where d.receiving_unit_id = any($1) and d.received_at >= $2 and d.received_at < $3
          and (d.received_at, d.id) > ($4, $5) order by d.received_at, d.id limit $6
        """;

    /// <summary>Lines after a place; the same text for an endless export and for a page.</summary>
    public async IAsyncEnumerable<BookLine> ReadAsync(
        Report report, (DateTimeOffset At, Guid Id) after, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        var offices = await shelf.NowAsync(cancel);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.Ask(Select, desk.UnitsOf(report),
            VietnamTime.StartOf(report.Window.From).UtcDateTime, desk.AsOf(report).UtcDateTime, after.At.UtcDateTime,
            after.Id, most);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            yield return Read(row, offices);
        }
    }

    static BookLine Read(NpgsqlDataReader row, OfficeBook offices)
    {
        DateTimeOffset? Moment(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
        var received = row.GetFieldValue<DateTimeOffset>(7);
        return new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4),
            row.GetString(5), row.GetString(6), received, Moment(8), Moment(9), row.GetString(10),
            row.IsDBNull(9) ? "" : row.GetString(4), offices.NameOf(row.GetGuid(12), VietnamTime.DayOf(received)),
            Word.Read<DossierState>(row.GetString(13)).Words());
    }
}
