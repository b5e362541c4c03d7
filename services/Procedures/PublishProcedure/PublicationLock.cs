using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>
/// One writer of publications at a time in a database, until its transaction ends. This makes the change feed
/// complete: ids become visible in order. Always taken before any row, so that writers cannot deadlock.
/// </summary>
internal static class PublicationLock
{
    const long Key = 0x4547_5055_424C;

    public static NpgsqlBatchCommand Command() => new($"select pg_advisory_xact_lock({Key})");

    public static async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select pg_advisory_xact_lock({Key})", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
