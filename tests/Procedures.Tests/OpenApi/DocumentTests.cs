using System.Text.Json;

namespace EGov.Procedures.Tests.OpenApi;

public sealed class DocumentTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var names = (await Operation.AllAsync(app.Public))
            .Select(one => one.Told.TryGetProperty("operationId", out var id) ? id.GetString() : $"none: {one}")
            .ToList();
        Assert.DoesNotContain(names, name => name!.StartsWith("none", StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_parameter_says_what_it_may_hold()
    {
        var loose = (await Operation.AllAsync(app.Public)).SelectMany(one => one.Parameters
            .Where(parameter => !IsBounded(parameter.GetProperty("schema")))
            .Select(parameter => $"{one}: {parameter.GetProperty("name")}"));
        Assert.Empty(loose);
    }

    [Fact]
    public async Task Every_write_of_content_may_be_sent_twice()
    {
        var writes = (await Operation.AllAsync(app.Public)).Where(one => one.BodyType is not null).ToList();
        Assert.Equal(4, writes.Count);
        Assert.All(writes, one => Assert.Contains("Idempotency-Key", one.Names("header")));
    }

    static bool IsBounded(JsonElement schema) =>
        Has(schema, "enum") || schema.GetProperty("type").ToString() switch
        {
            "string" => Has(schema, "pattern") || Has(schema, "format"),
            "integer" => Has(schema, "minimum") && Has(schema, "maximum"),
            "array" => Has(schema, "maxItems") && IsBounded(schema.GetProperty("items")),
            "boolean" => true,
            _ => false,
        };

    static bool Has(JsonElement schema, string word) => schema.TryGetProperty(word, out _);
}
