using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>Plain SQL with positional parameters ($1, $2, …), for hot paths.</summary>
public static class Sql
{
    /// <summary>A command; a parameter's type is that of its value.</summary>
    public static NpgsqlCommand Ask(this NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        Fill(command.Parameters, values);
        return command;
    }

    /// <summary>The same as one of a batch, for several questions in one round trip.</summary>
    public static NpgsqlBatchCommand Ask(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Fill(command.Parameters, values);
        return command;
    }

    /// <summary>How many rows it changed.</summary>
    public static async Task<int> RunAsync(
        this NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = connection.Ask(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Every row, read by <paramref name="read"/>.</summary>
    public static async Task<List<T>> ListAsync<T>(this NpgsqlConnection connection, string sql, object[] values,
        Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = connection.Ask(sql, values);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await row.ReadAsync(cancel))
        {
            list.Add(read(row));
        }
        return list;
    }

    /// <summary>Every row of a question asked on a connection of the pool.</summary>
    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataSource source, string sql, object[] values,
        Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await connection.ListAsync(sql, values, read, cancel);
    }

    /// <summary>
    /// A connection outside the pool: what its session holds ends with it, within seconds also when it was cut off
    /// without a goodbye.
    /// </summary>
    public static async Task<NpgsqlConnection> OpenSessionAsync(
        this NpgsqlDataSource source, CancellationToken cancel, string? database = null)
    {
        var text = new NpgsqlConnectionStringBuilder(source.ConnectionString) { Pooling = false };
        text.Database = database ?? text.Database;
        // A data source hides its password; a clone of its connection has it.
        await using var template = source.CreateConnection();
        var session = template.CloneWith(text.ConnectionString);
        await session.OpenAsync(cancel);
        await session.RunAsync("set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; " +
            "set tcp_keepalives_count = 3", [], cancel);
        return session;
    }

    /// <summary>Whether this session holds the lock of that name now; it does until it ends.</summary>
    public static async Task<bool> TryLockAsync(
        this NpgsqlConnection session, string name, CancellationToken cancel)
    {
        await using var ask = session.Ask("select pg_try_advisory_lock(7300002, hashtext($1))", name);
        return (bool)(await ask.ExecuteScalarAsync(cancel))!;
    }

    static void Fill(NpgsqlParameterCollection parameters, object[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
