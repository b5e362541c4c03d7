using System.Globalization;
using Npgsql;

namespace EGov.Dossiers.FindDossiers;

/// <summary>A dossier as a queue reads it.</summary>
internal sealed record QueueRow(
    Guid Id, string Number, int Revision, string Procedure, string ProcedureName, DossierState State, Guid Holder,
    string? Officer, Guid ReceivedBy, DateTimeOffset SubmittedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt)
{
    public bool IsPaused { get; init; }

    /// <summary>Working time left while the clock stands, else null.</summary>
    public TimeSpan? Standing { get; init; }
    public string Applicant { get; init; } = "";

    /// <summary>Until when a due date is near.</summary>
    public DateTimeOffset Near { get; init; }

    /// <summary>Its sort value, as PostgreSQL reads it again.</summary>
    public string DueOrder => DueAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "infinity";

    public static bool IsDueOrder(string text) => text == "infinity" || DateTime.TryParseExact(
        text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    public static QueueRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4),
        Word.Read<DossierState>(row.GetString(5)), row.GetGuid(6), row.IsDBNull(7) ? null : row.GetString(7),
        row.GetGuid(8), row.GetFieldValue<DateTimeOffset>(9), Moment(row, 10), Moment(row, 11))
    {
        IsPaused = row.GetBoolean(13),
        Standing = row.IsDBNull(14) ? null : TimeSpan.Parse(row.GetString(14), CultureInfo.InvariantCulture),
        Applicant = row.GetString(15),
        Near = row.GetFieldValue<DateTimeOffset>(16),
    };

    static DateTimeOffset? Moment(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
