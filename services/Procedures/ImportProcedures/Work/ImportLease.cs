using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>A job taken by this runner: where to begin and under which token to report.</summary>
internal sealed record ImportClaim(Guid JobId, Guid Holder, ImportFormat Format, bool Publish, bool KeepExisting,
    int RecordsDone);

/// <summary>One running import per database: a runner takes the oldest job that waits, or one whose runner is
/// gone.</summary>
internal static class ImportLease
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    const string Take = """
        update import_jobs set state = 'running', holder = $1, held_until = $2, started_at = coalesce(started_at, $3)
        where id = (
          select id from import_jobs
          where (state = 'queued' or state = 'running') and (held_until is null or held_until < $3)
            and not exists (select from import_jobs where state = 'running' and held_until >= $3)
          order by state desc, created_at limit 1)
        returning id, format, publish, keep_existing, records_done
        """;

    public static async Task<ImportClaim?> TakeAsync(NpgsqlDataSource source, DateTimeOffset now,
        CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var guard = new NpgsqlCommand("select pg_advisory_xact_lock(4983120561)", connection))
        {
            await guard.ExecuteNonQueryAsync(cancel);
        }
        var holder = Guid.NewGuid();
        await using var take = new NpgsqlCommand(Take, connection);
        take.Parameters.AddWithValue(holder);
        take.Parameters.AddWithValue((now + Length).ToUniversalTime());
        take.Parameters.AddWithValue(now.ToUniversalTime());
        ImportClaim? claim = null;
        await using (var row = await take.ExecuteReaderAsync(cancel))
        {
            if (await row.ReadAsync(cancel))
            {
                claim = new ImportClaim(row.GetGuid(0), holder, Word.Read<ImportFormat>(row.GetString(1)),
                    row.GetBoolean(2), row.GetBoolean(3), row.GetInt32(4));
            }
        }
        await transaction.CommitAsync(cancel);
        return claim;
    }

    /// <summary>Ends a held job; false if another holds it or it was cancelled.</summary>
    public static async Task<bool> EndAsync(
        NpgsqlDataSource source, ImportClaim claim, string? error, DateTimeOffset now, CancellationToken cancel)
    {
        await using var end = source.CreateCommand("""
            with ended as (
              update import_jobs set state = $3, error = $4, finished_at = $5, held_until = null, holder = null
              where id = $1 and holder = $2 and state = 'running' returning id)
            delete from import_parts where job_id in (select id from ended)
            """);
        end.Parameters.AddWithValue(claim.JobId);
        end.Parameters.AddWithValue(claim.Holder);
        end.Parameters.AddWithValue(Word.Of(error is null ? ImportState.Done : ImportState.Failed));
        end.Parameters.Add(new NpgsqlParameter { Value = (object?)error ?? DBNull.Value, NpgsqlDbType =
            NpgsqlTypes.NpgsqlDbType.Text });
        end.Parameters.AddWithValue(now.ToUniversalTime());
        return await end.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Gives a job back, to be taken again after a pause.</summary>
    public static async Task ReleaseAsync(
        NpgsqlDataSource source, ImportClaim claim, DateTimeOffset until, CancellationToken cancel)
    {
        await using var release = source.CreateCommand(
            "update import_jobs set held_until = $3, holder = null where id = $1 and holder = $2 and state = 'running'");
        release.Parameters.AddWithValue(claim.JobId);
        release.Parameters.AddWithValue(claim.Holder);
        release.Parameters.AddWithValue(until.ToUniversalTime());
        await release.ExecuteNonQueryAsync(cancel);
    }
}
