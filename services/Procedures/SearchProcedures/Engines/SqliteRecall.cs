using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>A reading connection with its prepared questions; used by one search at a time.</summary>
internal sealed class SqliteRecall : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand any;
    readonly SqliteCommand best;

    public SqliteRecall(string path)
    {
        connection = SqliteConnections.Open(path, SqliteOpenMode.ReadOnly);
        any = Prepare(SqliteSchema.Recall);
        best = Prepare(SqliteSchema.RecallBest);
    }

    public List<string> Run(RecallQuery query, ConcurrentDictionary<long, string> codes)
    {
        var command = query.BestFirst ? best : any;
        command.Parameters[0].Value = AnyOf(query.Terms);
        command.Parameters[1].Value = query.Limit;
        var found = new List<string>(Math.Min(query.Limit, 256));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (codes.TryGetValue(rows.GetInt64(0), out var code))
            {
                found.Add(code);
            }
        }
        return found;
    }

    public void Dispose()
    {
        any.Dispose();
        best.Dispose();
        connection.Dispose();
    }

    SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$terms", SqliteType.Text);
        command.Parameters.Add("$limit", SqliteType.Integer);
        command.Prepare();
        return command;
    }

    // Each term as a quoted string: nothing in it can be an operator.
    static string AnyOf(IReadOnlyList<string> terms)
    {
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            text.Append(text.Length == 0 ? "\"" : " OR \"")
                .Append(term.Replace("\"", "", StringComparison.Ordinal)).Append('"');
        }
        return text.ToString();
    }
}
