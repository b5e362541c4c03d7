using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Writes entries with the state they tell of: kept if and only if that is, and no round trip more.</summary>
public static class AuditWrite
{
    internal const string Given = "actor, actor_kind, client, on_behalf_of, action, object, purpose, decision, before_hash, " +
        "after_hash, times";

    const string Insert = $"insert into audit_entries ({Given}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    static long told;

    /// <summary>Writes the entry with the next save.</summary>
    public static void Record(this DbContext db, AuditEntry entry) =>
        // The context tells its entries apart by a number that is never written.
        db.Set<AuditEntry>().Add(entry with { Id = Interlocked.Decrement(ref told) });

    /// <summary>The insert as one more command of a batch, for paths that write by SQL.</summary>
    public static NpgsqlBatchCommand ToCommand(this AuditEntry entry) => new(Insert)
    {
        Parameters =
        {
            Text(entry.Actor), Text(entry.ActorKind), Text(entry.Client), Text(entry.OnBehalfOf), Text(entry.Action),
            Text(entry.Object), Text(entry.Purpose), Text(entry.Decision), Hash(entry.BeforeHash),
            Hash(entry.AfterHash), new NpgsqlParameter<int> { TypedValue = entry.Times },
        },
    };

    /// <summary>Binary COPY of many, within the transaction open on <paramref name="connection"/> if one is.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, IEnumerable<AuditEntry> entries, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy audit_entries ({Given}) from stdin (format binary)", cancel);
        foreach (var entry in entries)
        {
            await copy.WriteRowAsync(cancel, Values(entry));
        }
        await copy.CompleteAsync(cancel);
    }

    /// <summary>In the order of <see cref="Given"/>.</summary>
    internal static object?[] Values(AuditEntry entry) =>
    [
        entry.Actor, entry.ActorKind, entry.Client, entry.OnBehalfOf, entry.Action, entry.Object, entry.Purpose,
        entry.Decision, entry.BeforeHash, entry.AfterHash, entry.Times,
    ];

    static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    static NpgsqlParameter Hash(byte[]? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea };
}
