using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>A reading connection with its prepared question; used by one search at a time.</summary>
internal sealed class SqliteRecall : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand command;
    readonly SqliteParameter terms;
    readonly SqliteParameter limit;

    public SqliteRecall(string path)
    {
        connection = SqliteConnections.Open(path, SqliteOpenMode.ReadOnly);
        command = connection.CreateCommand();
        command.CommandText = SqliteSchema.Recall;
        terms = command.Parameters.Add("$terms", SqliteType.Text);
        limit = command.Parameters.Add("$limit", SqliteType.Integer);
        command.Prepare();
    }

    public List<string> Run(RecallQuery query, ConcurrentDictionary<long, string> codes)
    {
        terms.Value = AnyOf(query.Terms);
        limit.Value = query.Limit;
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
        command.Dispose();
        connection.Dispose();
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
