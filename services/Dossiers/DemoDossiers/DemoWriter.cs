using Npgsql;

namespace EGov.Dossiers.DemoDossiers;

/// <summary>Writes made-up dossiers by COPY, so many in a transaction.</summary>
internal static class DemoWriter
{
    const int Batch = 20_000;

    public static async Task<int> WriteAsync(
        DossiersDb db, NpgsqlDataSource source, DemoLives lives, int count, CancellationToken cancel)
    {
        var (dossiers, steps) = (new CopyTable(db.Model, typeof(Dossier)), new CopyTable(db.Model, typeof(DossierStep)));
        var written = 0;
        await using var connection = await source.OpenConnectionAsync(cancel);
        foreach (var batch in lives.Make(count).Chunk(Batch))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await dossiers.WriteAsync(connection, batch, cancel);
            await steps.WriteAsync(connection, batch.SelectMany(one => one.Steps), cancel);
            await KeepSerialsAsync(connection, lives, cancel);
            await transaction.CommitAsync(cancel);
            written += batch.Length;
        }
        await connection.RunAsync("vacuum analyze dossiers, dossier_steps", [], cancel);
        return written;
    }

    // Whoever files next goes on counting from here.
    static Task KeepSerialsAsync(NpgsqlConnection connection, DemoLives lives, CancellationToken cancel)
    {
        var fresh = lives.TakeSerials();
        return connection.RunAsync("""
            insert into number_series (unit_id, day, last) select * from unnest($1::uuid[], $2::date[], $3::int[])
            on conflict (unit_id, day) do update set last = excluded.last
            """, [fresh.Select(one => one.Unit).ToArray(), fresh.Select(one => one.Day).ToArray(),
            fresh.Select(one => one.Last).ToArray()], cancel);
    }
}
