using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// One line of the audit: who did what to what, for whom, why, and whether it was allowed. Ids and hashes only, never
/// the values themselves: what is written here can never be taken out again.
/// </summary>
/// <param name="Actor">Id of who acts.</param>
/// <param name="ActorKind">Kind of who acts, see <see cref="AuditActor"/>.</param>
/// <param name="Client">Client application, or empty.</param>
/// <param name="Action">What was done, for example <c>procedures.draft.save</c>.</param>
/// <param name="Object">Id of what it was done to.</param>
/// <param name="Purpose">Why: the purpose the permission was given for.</param>
public sealed record AuditEntry(
    string Actor, string ActorKind, string Client, string Action, string Object, string Purpose)
{
    /// <summary>Decision of an act that was carried out.</summary>
    public const string Allowed = "allowed";

    /// <summary>Decision of an act that was not.</summary>
    public const string Refused = "refused";

    const int Longest = 200;

    /// <summary>Number in order of writing, from the database; 0 before.</summary>
    public long Id { get; init; }

    /// <summary>When it was written, by the database's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>For whom: the role and unit (<c>role@unit</c>) whoever acts says to act for, or empty.</summary>
    public string OnBehalfOf { get; init; } = "";

    /// <summary><see cref="Allowed"/> or <see cref="Refused"/>.</summary>
    public string Decision { get; init; } = Allowed;

    /// <summary>SHA-256 of the state before, or null where there was none.</summary>
    public byte[]? BeforeHash { get; init; }

    /// <summary>SHA-256 of the state after, or null where there is none.</summary>
    public byte[]? AfterHash { get; init; }

    /// <summary>How often; more than once only where refusals are told together.</summary>
    public int Times { get; init; } = 1;

    /// <summary>An entry of at most 200 visible characters a column, whatever a caller sent as an id.</summary>
    public static AuditEntry Of(AuditActor actor, string action, string what, string purpose) =>
        new(Plain(actor.Sub), actor.Kind, Plain(actor.Client), Plain(action), Plain(what), Plain(purpose));

    internal static AuditEntry Read(NpgsqlDataReader row) =>
        new(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(6), row.GetString(7), row.GetString(8))
        {
            Id = row.GetInt64(0),
            At = row.GetFieldValue<DateTimeOffset>(1),
            OnBehalfOf = row.GetString(5),
            Decision = row.GetString(9),
            BeforeHash = row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
            AfterHash = row.IsDBNull(11) ? null : row.GetFieldValue<byte[]>(11),
            Times = row.GetInt32(12),
        };

    static string Plain(string text)
    {
        var plain = text.Any(char.IsControl) ? string.Concat(text.Where(letter => !char.IsControl(letter))) : text;
        return plain.Length > Longest ? plain[..Longest] : plain;
    }
}
