using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>Forgets what no replay and no second try can ask for any more.</summary>
internal static class Housekeeping
{
    /// <summary>Sent outbox rows after 7 days (the replay source), keys after 7, inbox ids after 60.</summary>
    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // No row was sent before it was written, and that index is there.
                new("""
                    delete from outbox
                    where created_at < now() - interval '7 days' and sent_at < now() - interval '7 days'
                    """),
                new("delete from idempotency where created_at < now() - interval '7 days'"),
                new("delete from inbox where received_at < now() - interval '60 days'"),
            },
        };
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
