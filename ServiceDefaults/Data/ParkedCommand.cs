using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>What could not be sent or handled: shown, or freed for the running service to try again.</summary>
internal static class ParkedCommand
{
    const string List = """
        select 'm' || id, consumer, topic, key, headers ->> 'Type', parked_at,
            case when redrive then 'redrive asked' when cause = '' then 'waits behind its key' else cause end
        from parked
        union all select 'o' || id, 'relay', topic, key, type, created_at, cause from outbox where cause is not null
        order by 6
        """;

    public static async Task RunAsync(
        IServiceProvider services, string[] words, TextWriter output, CancellationToken cancel)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        if (words is ["redrive", ..])
        {
            var id = words.ElementAtOrDefault(1) ?? "all";
            await using var redrive = source.CreateCommand("""
                with messages as (update parked set redrive = true
                        where cause <> '' and $1 in ('all', 'm' || id) returning id),
                    rows as (update outbox set cause = null
                        where cause is not null and $1 in ('all', 'o' || id) returning id)
                select (select count(*) from messages) + (select count(*) from rows)
                """);
            redrive.Parameters.AddWithValue(id);
            await output.WriteLineAsync($"redrive: {await redrive.ExecuteScalarAsync(cancel)}");
            return;
        }
        await using var list = source.CreateCommand(List);
        await using var row = await list.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var columns = Enumerable.Range(0, row.FieldCount).Select(row.GetValue)
                .Select(value => value is DateTime time ? time.ToString("O") : value.ToString());
            await output.WriteLineAsync(string.Join('\t', columns));
        }
    }
}
