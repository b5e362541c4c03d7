using EGov.Benchmarks.Access;
using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Dossiers;

/// <summary>A citizen's whole dossier, token checked, reach asked, against the same rows unguarded.</summary>
internal static class MyDossierBench
{
    const int Rounds = 3;
    const int Seconds = 5;
    const int Connections = 32;

    const string Sql = """
        select d.*, (select json_agg(s order by s.number)::text from dossier_steps s where s.dossier_id = d.id) as steps
        from dossiers d where d.id = $1
        """;

    public static async Task RunAsync(Report report)
    {
        await using var shop = await OneStop.StartAsync();
        await shop.PutUnitsAsync(1, 100);
        await shop.DemoAsync(20_000);
        await TellAsync(report, shop);
    }

    public static async Task TellAsync(Report report, OneStop shop)
    {
        await using var service = await shop.ServeAsync();
        await using var bare = await BareRow.StartAsync(shop.Database, Sql);
        var id = await shop.AskAsync<Guid>("select id from dossiers where owner is not null and state = 'returned' limit 1");
        var token = shop.Token(await shop.AskAsync<string>($"select owner from dossiers where id = '{id}'"), "citizen", Guid.Empty);
        var path = $"/api/dossiers/{id}";
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            ours.Add((await Load.RunAsync(service.Address + path, Seconds, Connections, token: token)).PerSecond);
            theirs.Add((await Load.RunAsync(bare.Address + path, Seconds, Connections)).PerSecond);
        }
        // The first round warms up.
        report.Add(new("my dossier, whole", ours.Skip(1).Median(), "1/s", "Kestrel and Npgsql", theirs.Skip(1).Median(), Goal: 0.75));
    }
}
