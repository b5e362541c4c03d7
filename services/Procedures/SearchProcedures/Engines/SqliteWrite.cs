using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Writes of one transaction; a document older than the kept one is left aside.</summary>
internal sealed class SqliteWrite : IDisposable
{
    readonly SqliteCommand upsert;
    readonly SqliteCommand delete;
    readonly SqliteCommand insert;

    public SqliteWrite(SqliteConnection connection, SqliteTransaction transaction)
    {
        upsert = Prepare(connection, transaction, """
            insert into documents (code, sequence, card) values ($0, $1, $2)
            on conflict (code) do update set sequence = excluded.sequence, card = excluded.card
            where excluded.sequence > documents.sequence
            returning id
            """, 3);
        delete = Prepare(connection, transaction, "delete from words where rowid = $0", 1);
        insert = Prepare(connection, transaction, """
            insert into words (rowid, name, pairs, more, morepairs, place, body)
            values ($0, $1, $2, $3, $4, $5, $6)
            """, 7);
    }

    /// <summary>Row of the document, or 0 when the kept one is as new or newer.</summary>
    public (long Id, string Code) Upsert(SearchDocument document)
    {
        Set(upsert, document.Code, document.Sequence, JsonSerializer.Serialize(document, ProcedureJson.Options));
        if (upsert.ExecuteScalar() is not long id)
        {
            return (0, document.Code);
        }
        Set(delete, id);
        delete.ExecuteNonQuery();
        if (!document.Deleted)
        {
            var text = IndexedText.Of(document);
            Set(insert, id, text.Name, text.Pairs, text.More, text.MorePairs, text.Place, text.Body);
            insert.ExecuteNonQuery();
        }
        return (id, document.Code);
    }

    public void Dispose()
    {
        upsert.Dispose();
        delete.Dispose();
        insert.Dispose();
    }

    static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, int values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var at = 0; at < values; at++)
        {
            command.Parameters.AddWithValue("$" + at, DBNull.Value);
        }
        return command;
    }

    static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }
    }
}
