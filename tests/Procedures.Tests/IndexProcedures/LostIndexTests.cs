using System.Text.Json.Nodes;
using EGov.Procedures.IndexProcedures;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.TestKit;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class LostIndexTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>
{
    [NeedsSharedFact("engines/elasticsearch")]
    public async Task A_deleted_index_of_the_server_is_built_anew()
    {
        var server = await TestElasticsearch.AddressAsync();
        var alias = "t" + Guid.NewGuid().ToString("N");
        await using var engine = new ElasticEngine(server, alias, TimeProvider.System);
        var index = new CatalogueIndex(engine, new Catalogue(), database.Source);
        var version = new IncomingVersion(Sample.Content("1.000001", "Đăng ký khai sinh"), Sample.Facts(Sample.Today));
        await database.CommitAsync(connection => VersionStore.PublishAsync(
            connection, [version], Sample.Audit, Sample.Now, default));
        await index.OpenAsync(default);
        var query = new RecallQuery(["khai_sinh"], 5);
        Assert.Single(await engine.RecallAsync(query, default));

        using var http = new HttpClient { BaseAddress = server };
        await DeleteAsync(http, alias);
        await Assert.ThrowsAsync<HttpRequestException>(async () => await engine.RecallAsync(query, default));
        await index.RepairAsync(default);
        Assert.Single(await engine.RecallAsync(query, default));

        await DeleteAsync(http, alias);
        await http.DeleteAsync("_index_template/" + alias);
    }

    // By their full names: servers refuse to delete by a pattern.
    static async Task DeleteAsync(HttpClient http, string alias)
    {
        foreach (var (name, _) in JsonNode.Parse(await http.GetStringAsync("_alias/" + alias))!.AsObject())
        {
            (await http.DeleteAsync(name)).EnsureSuccessStatusCode();
        }
    }
}
