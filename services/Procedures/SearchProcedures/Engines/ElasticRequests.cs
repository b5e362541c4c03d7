using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>The JSON we send: nothing that only one of Elasticsearch and OpenSearch knows.</summary>
internal static class ElasticRequests
{
    const int ReadBatch = 500;

    /// <summary>Words are folded and joined by us: the analyzer has only to part them at spaces.</summary>
    public static JsonNode Template(string pattern)
    {
        var properties = new JsonObject
        {
            ["code"] = new JsonObject { ["type"] = "keyword" },
            ["sequence"] = new JsonObject { ["type"] = "long" },
            ["card"] = new JsonObject { ["type"] = "object", ["enabled"] = false },
        };
        foreach (var (name, _) in IndexedText.Columns)
        {
            properties[name] = new JsonObject
            {
                ["type"] = "text", ["analyzer"] = "whitespace", ["index_options"] = "freqs",
            };
        }
        return new JsonObject
        {
            ["index_patterns"] = new JsonArray(pattern),
            ["template"] = new JsonObject
            {
                ["settings"] = new JsonObject { ["number_of_shards"] = 1, ["auto_expand_replicas"] = "0-1" },
                ["mappings"] = new JsonObject
                {
                    ["dynamic"] = false,
                    ["_meta"] = new JsonObject { ["schema"] = SearchDocument.Schema },
                    ["properties"] = properties,
                },
            },
        };
    }

    public static byte[] Recall(RecallQuery query)
    {
        var pairs = string.Join(' ', query.Terms.Where(term => term.Contains('_')));
        var words = string.Join(' ', query.Terms.Where(term => !term.Contains('_')));
        var should = new JsonArray();
        foreach (var (name, weight) in IndexedText.Columns)
        {
            var text = name.EndsWith("pairs", StringComparison.Ordinal) ? pairs : words;
            if (text.Length > 0)
            {
                should.Add(new JsonObject
                {
                    ["match"] = new JsonObject { [name] = new JsonObject { ["query"] = text, ["boost"] = weight } },
                });
            }
        }
        var any = new JsonObject { ["bool"] = new JsonObject { ["should"] = should } };
        var recall = new JsonObject
        {
            ["size"] = query.Limit,
            // The code from its column: unpacking the stored document for its id costs ten times the search.
            ["_source"] = false,
            ["stored_fields"] = "_none_",
            ["docvalue_fields"] = new JsonArray("code"),
            ["track_total_hits"] = false,
            ["query"] = query.BestFirst ? any : new JsonObject { ["bool"] = new JsonObject { ["filter"] = any } },
        };
        if (!query.BestFirst)
        {
            recall["sort"] = new JsonArray("_doc");
        }
        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(recall);
    }

    /// <summary>Documents in order of code, the next after the last code read.</summary>
    public static JsonNode Read(string? after, bool withCard) => new JsonObject
    {
        ["size"] = ReadBatch,
        ["_source"] = withCard ? new JsonArray("card") : JsonValue.Create(false),
        ["docvalue_fields"] = new JsonArray("sequence"),
        ["sort"] = new JsonArray(new JsonObject { ["code"] = "asc" }),
        ["search_after"] = new JsonArray(after ?? ""),
    };

    public static JsonNode Mark() => new JsonObject
    {
        ["size"] = 0,
        ["aggs"] = new JsonObject
        {
            ["sequences"] = new JsonObject { ["stats"] = new JsonObject { ["field"] = "sequence" } },
        },
    };

    /// <summary>Lines of a bulk write; the server refuses a sequence that is not newer than what it keeps.</summary>
    public static byte[] Bulk(IEnumerable<SearchDocument> documents, string index)
    {
        var lines = new StringBuilder();
        foreach (var document in documents)
        {
            lines.Append(new JsonObject
            {
                ["index"] = new JsonObject
                {
                    ["_index"] = index, ["_id"] = document.Code,
                    ["version"] = document.Sequence, ["version_type"] = "external",
                },
            }.ToJsonString()).Append('\n').Append(Source(document).ToJsonString()).Append('\n');
        }
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    public static JsonNode Swap(string alias, IEnumerable<string> from, string to) => new JsonObject
    {
        ["actions"] = new JsonArray([
            .. from.Select(index => Alias("remove", index, alias)), Alias("add", to, alias)]),
    };

    static JsonNode Alias(string action, string index, string alias) =>
        new JsonObject { [action] = new JsonObject { ["index"] = index, ["alias"] = alias } };

    static JsonObject Source(SearchDocument document)
    {
        var source = new JsonObject
        {
            ["code"] = document.Code,
            ["sequence"] = document.Sequence,
            ["card"] = JsonSerializer.SerializeToNode(document, ProcedureJson.Options),
        };
        if (!document.Deleted)
        {
            var text = IndexedText.Of(document);
            string[] values = [text.Name, text.Pairs, text.More, text.MorePairs, text.Place, text.Body];
            foreach (var (column, value) in IndexedText.Columns.Zip(values))
            {
                source[column.Name] = value;
            }
        }
        return source;
    }
}
