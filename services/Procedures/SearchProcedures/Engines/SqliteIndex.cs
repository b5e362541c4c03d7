using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>
/// One index file: documents as JSON and a contentless FTS5 table over their words. Many readers with a connection
/// each, one writer at a time. Disposable: the database is the truth, so the file is not synced to disk.
/// </summary>
internal sealed class SqliteIndex : IDisposable
{
    static readonly string[] Suffixes = ["", "-wal", "-shm"];
    readonly SqliteConnection writer;
    readonly Lock writing = new();
    readonly ConcurrentBag<SqliteRecall> readers = [];
    readonly ConcurrentDictionary<long, string> codes = new();
    int users = 1;
    volatile bool dropped;

    SqliteIndex(string path)
    {
        Path = path;
        writer = SqliteConnections.Open(path, SqliteOpenMode.ReadWriteCreate);
    }

    public string Path { get; }

    public static SqliteIndex Create(string path)
    {
        var index = new SqliteIndex(path);
        SqliteConnections.Run(index.writer, SqliteSchema.Create);
        return index;
    }

    /// <summary>The index in the file, or null when it is missing, damaged or of another schema.</summary>
    public static SqliteIndex? TryOpen(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        SqliteIndex? index = null;
        try
        {
            index = new SqliteIndex(path);
            if (SqliteConnections.Number(index.writer, "pragma user_version") == SqliteSchema.Version)
            {
                index.LoadCodes();
                return index;
            }
        }
        catch (SqliteException)
        {
            // Damaged: it will be built anew from the database.
            index?.Dispose();
            return null;
        }
        index?.Dispose();
        return null;
    }

    /// <summary>Keeps the files until the last user has left; false when they are already being dropped.</summary>
    public bool TryEnter()
    {
        var seen = Volatile.Read(ref users);
        while (seen > 0)
        {
            var now = Interlocked.CompareExchange(ref users, seen + 1, seen);
            if (now == seen)
            {
                return true;
            }
            seen = now;
        }
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Close();
        }
    }

    public List<string> Recall(RecallQuery query)
    {
        var reader = readers.TryTake(out var free) ? free : new SqliteRecall(Path);
        try
        {
            return reader.Run(query, codes);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    public void Write(IReadOnlyList<SearchDocument> documents)
    {
        lock (writing)
        {
            using var transaction = writer.BeginTransaction();
            using var batch = new SqliteWrite(writer, transaction);
            var written = documents.Select(batch.Upsert).ToList();
            transaction.Commit();
            foreach (var (id, code) in written.Where(row => row.Id > 0))
            {
                codes[id] = code;
            }
        }
    }

    public IEnumerable<SearchDocument> ReadAll()
    {
        using var connection = SqliteConnections.Open(Path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "select card from documents order by code";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return JsonSerializer.Deserialize<SearchDocument>(rows.GetString(0), ProcedureJson.Options)!;
        }
    }

    public Dictionary<string, long> Sequences()
    {
        using var connection = SqliteConnections.Open(Path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "select code, sequence from documents";
        using var rows = command.ExecuteReader();
        var sequences = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            sequences[rows.GetString(0)] = rows.GetInt64(1);
        }
        return sequences;
    }

    public SequenceMark Mark()
    {
        using var connection = SqliteConnections.Open(Path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*), coalesce(sum(sequence), 0), coalesce(max(sequence), 0) from documents";
        using var row = command.ExecuteReader();
        row.Read();
        return new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    /// <summary>Leaves it for good: the files are deleted when the last reader is out.</summary>
    public void Drop()
    {
        dropped = true;
        Leave();
    }

    public void Dispose() => Leave();

    void LoadCodes()
    {
        using var command = writer.CreateCommand();
        command.CommandText = "select id, code from documents";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            codes[rows.GetInt64(0)] = rows.GetString(1);
        }
    }

    void Close()
    {
        foreach (var reader in readers)
        {
            reader.Dispose();
        }
        writer.Dispose();
        foreach (var suffix in dropped ? Suffixes : [])
        {
            File.Delete(Path + suffix);
        }
    }
}
