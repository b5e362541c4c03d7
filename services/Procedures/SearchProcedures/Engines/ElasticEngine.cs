using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>
/// Elasticsearch or OpenSearch: one alias over the index in use. A rebuild fills a second index, marked by a second
/// alias so that every instance writes to both, and the alias is moved in one step.
/// </summary>
internal sealed class ElasticEngine(Uri address, string alias, TimeProvider time) : ISearchEngine
{
    static readonly TimeSpan RecallTimeout = TimeSpan.FromSeconds(2);
    static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(60);
    readonly ElasticCalls recalls = new(address, RecallTimeout);
    readonly ElasticCalls calls = new(address, WriteTimeout);

    public string Name => "elasticsearch";

    string Building => alias + "-building";

    public async Task<bool> OpenAsync(CancellationToken cancel)
    {
        await calls.SendAsync("PUT", "_index_template/" + alias, ElasticRequests.Template(alias + "-v*"), cancel);
        var mappings = await calls.FindAsync("GET", alias + "/_mapping", null, cancel);
        return mappings?.AsObject().All(index =>
            index.Value?["mappings"]?["_meta"]?["schema"]?.GetValue<int>() == SearchDocument.Schema) ?? false;
    }

    public async ValueTask<IReadOnlyList<string>> RecallAsync(RecallQuery query, CancellationToken cancel)
    {
        if (query.Terms.Count == 0)
        {
            return [];
        }
        var answer = await recalls.SendBytesAsync(
            "POST", alias + "/_search?filter_path=hits.hits.fields.code", ElasticRequests.Recall(query), cancel);
        return ElasticCodes.Read(answer ?? throw new HttpRequestException("The server has no index."));
    }

    public async Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel)
    {
        foreach (var index in (await IndexesAsync(Building, cancel)).Concat(await IndexesAsync(alias, cancel)))
        {
            await BulkAsync(documents, index, cancel);
        }
    }

    public async IAsyncEnumerable<SearchDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var hit in HitsAsync(withCard: true, cancel))
        {
            yield return hit["_source"]!["card"].Deserialize<SearchDocument>(ProcedureJson.Options)!;
        }
    }

    public async Task<Dictionary<string, long>> SequencesAsync(CancellationToken cancel)
    {
        var sequences = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var hit in HitsAsync(withCard: false, cancel))
        {
            sequences[hit["_id"]!.GetValue<string>()] = hit["fields"]!["sequence"]![0]!.GetValue<long>();
        }
        return sequences;
    }

    public async Task<SequenceMark> MarkAsync(CancellationToken cancel)
    {
        var answer = await calls.FindAsync(
            "POST", alias + "/_search?filter_path=aggregations", ElasticRequests.Mark(), cancel);
        // A server adds in floating point: whole up to 2^53, far beyond what the sequences of a catalogue come to.
        return answer?["aggregations"]?["sequences"] is { } all && all["count"]!.GetValue<long>() is var count and > 0
            ? new(count, (decimal)all["sum"]!.GetValue<double>(), (long)all["max"]!.GetValue<double>())
            : default;
    }

    public async Task BeginRebuildAsync(CancellationToken cancel)
    {
        foreach (var unfinished in await IndexesAsync(Building, cancel))
        {
            await calls.FindAsync("DELETE", unfinished, null, cancel);
        }
        var index = string.Create(CultureInfo.InvariantCulture,
            $"{alias}-v{SearchDocument.Schema}-{time.GetUtcNow():yyyyMMddHHmmssfff}");
        var aliases = new JsonObject { ["aliases"] = new JsonObject { [Building] = new JsonObject() } };
        await calls.SendAsync("PUT", index, aliases, cancel);
    }

    public async Task WriteRebuiltAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        await BulkAsync(documents, await BuiltAsync(cancel), cancel);

    public async Task SwapAsync(CancellationToken cancel)
    {
        var built = await BuiltAsync(cancel);
        var old = await IndexesAsync(alias, cancel);
        await calls.SendAsync("POST", "_aliases", ElasticRequests.Swap(alias, old, built), cancel);
        await calls.FindAsync("DELETE", $"{built}/_alias/{Building}", null, cancel);
        foreach (var index in old)
        {
            await calls.FindAsync("DELETE", index, null, cancel);
        }
    }

    public ValueTask DisposeAsync()
    {
        calls.Dispose();
        recalls.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<string> BuiltAsync(CancellationToken cancel) =>
        await IndexesAsync(Building, cancel) is [var built]
            ? built
            : throw new InvalidOperationException("No rebuild was begun.");

    async Task<List<string>> IndexesAsync(string name, CancellationToken cancel) =>
        await calls.FindAsync("GET", "_alias/" + name, null, cancel) is JsonObject found
            ? [.. found.Select(index => index.Key)]
            : [];

    async Task BulkAsync(IReadOnlyList<SearchDocument> documents, string index, CancellationToken cancel)
    {
        if (documents.Count == 0)
        {
            return;
        }
        var answer = await calls.SendBytesAsync(
            "POST", "_bulk?refresh=true&filter_path=items.index.status,items.index.error",
            ElasticRequests.Bulk(documents, index), cancel);
        foreach (var item in JsonNode.Parse(answer ?? "{}"u8.ToArray())?["items"]?.AsArray() ?? [])
        {
            // 409: something newer is kept already, which is what is wanted.
            if (item?["index"]?["status"]?.GetValue<int>() is >= 400 and not 409)
            {
                throw new HttpRequestException("Bulk write refused: " + item.ToJsonString());
            }
        }
    }

    async IAsyncEnumerable<JsonNode> HitsAsync(bool withCard, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (true)
        {
            var answer = await calls.FindAsync(
                "POST", alias + "/_search", ElasticRequests.Read(after, withCard), cancel);
            var hits = answer?["hits"]?["hits"]?.AsArray() ?? [];
            foreach (var hit in hits)
            {
                after = hit!["_id"]!.GetValue<string>();
                yield return hit;
            }
            if (hits.Count == 0)
            {
                yield break;
            }
        }
    }
}
