using System.Text.Json;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Messaging;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>
/// Keeps <c>procedure_copy</c> as the catalogue tells it. Events carry facts only: the content of each new version is
/// fetched once, and while the catalogue is away the batch waits.
/// </summary>
internal sealed class FollowProceduresHandler(CatalogueClient catalogue) : IMessageHandler
{
    const int AtOnce = 8;

    const string Keep = """
        insert into procedure_copy (code, version, "from", offer) values ($1, $2, $3, $4)
        on conflict (code, version) do update set "from" = excluded."from", offer = excluded.offer
        """;

    // Whatever began before ends when the next begins; said of all rows, so that the order of events does not matter.
    const string Close = """
        update procedure_copy c set until = n.next
        from (select code, version, lead("from") over (partition by code order by version) as next
              from procedure_copy where code = any($1)) n
        where n.code = c.code and n.version = c.version and n.next is not null and (c.until is null or c.until > n.next)
        """;

    const string Abolish = "update procedure_copy set until = $3 where code = $1 and version = $2";

    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        var told = batch.Messages.Select(VersionTold.Of).OfType<VersionTold>().ToList();
        var offers = new ProcedureOffer?[told.Count];
        await Parallel.ForAsync(0, told.Count, new ParallelOptions
        {
            MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel,
        }, async (index, stop) => offers[index] = told[index].Ends
            ? null : await catalogue.FindAsync(told[index].Code, told[index].Version, stop)
                ?? throw new InvalidOperationException($"The catalogue has no {told[index]}."));
        await using var write = new NpgsqlBatch(batch.Connection, batch.Transaction);
        foreach (var (one, offer) in told.Zip(offers).Where(pair => pair.Second is not null))
        {
            write.BatchCommands.Add(Write(one, offer!));
        }
        write.BatchCommands.Add(Sql.Ask(Close, [told.Select(one => one.Code).Distinct().ToArray()]));
        foreach (var one in told.Where(one => one.Ends))
        {
            write.BatchCommands.Add(Sql.Ask(Abolish, one.Code, one.Version, one.From));
        }
        await write.ExecuteNonQueryAsync(cancel);
    }

    static NpgsqlBatchCommand Write(VersionTold told, ProcedureOffer offer)
    {
        var command = Sql.Ask(Keep, told.Code, told.Version, told.From);
        command.Parameters.Add(new()
        {
            Value = JsonSerializer.Serialize(offer, ServiceSetup.OurJson), NpgsqlDbType = NpgsqlDbType.Jsonb,
        });
        return command;
    }
}
