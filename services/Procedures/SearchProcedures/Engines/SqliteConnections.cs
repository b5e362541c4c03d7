using Microsoft.Data.Sqlite;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>How connections to an index file are opened.</summary>
internal static class SqliteConnections
{
    static SqliteConnections() => SQLitePCL.Batteries_V2.Init();

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        // Readers go on while the writer writes; a torn file after a power cut is built anew.
        Run(connection, mode == SqliteOpenMode.ReadOnly
            ? "pragma mmap_size = 268435456; pragma query_only = on"
            : "pragma journal_mode = wal; pragma synchronous = off; pragma busy_timeout = 30000");
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
