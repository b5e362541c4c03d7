using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>Reads somebody waits for at a screen.</summary>
public static class PublicRead
{
    /// <summary>
    /// Longest wait for such a read: they take milliseconds, so a database that has not answered by then is away,
    /// and saying so (503) serves better than waiting on.
    /// </summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// What the read gives; <see cref="TimeoutException"/> after <see cref="Timeout"/>. The read is then left behind:
    /// on a half-open connection the driver itself tries for ten seconds more to take its question back.
    /// </summary>
    public static Task<T> WithinAsync<T>(Func<Task<T>> read, CancellationToken cancel) =>
        read().WaitAsync(Timeout, cancel);

    /// <summary>
    /// A command that gives up after <see cref="Timeout"/> with a transient <see cref="NpgsqlException"/>.
    /// </summary>
    public static NpgsqlCommand CreateRead(this NpgsqlDataSource source, string sql)
    {
        var command = source.CreateCommand(sql);
        command.CommandTimeout = (int)Timeout.TotalSeconds;
        return command;
    }
}
