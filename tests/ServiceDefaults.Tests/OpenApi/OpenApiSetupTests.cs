using System.Net.Http.Json;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Tests.OpenApi;

public sealed class OpenApiSetupTests : IAsyncLifetime
{
    SampleWeb web = null!;
    JsonElement document;

    public async Task InitializeAsync()
    {
        web = await SampleWeb.StartAsync(
            builder => builder.Services.AddSingleton(Permissions.Read(new MemoryStream("""
                {
                  "orders.take": { "words": "nhận đơn", "who": [{ "scopes": ["orders"], "reach": "any" }] },
                  "people.see": { "words": "xem", "who": [
                    { "scopes": ["a"], "reach": "any", "purposes": ["support"] },
                    { "scopes": ["b"], "reach": "any", "purposes": ["support", "inspection"] }] },
                  "files.see": { "words": "xem", "who": [
                    { "scopes": ["a"], "reach": "any", "purposes": ["support"] },
                    { "scopes": ["b"], "reach": "any" }] }
                }
                """u8.ToArray()))),
            app =>
            {
                app.MapPost("/maps", (Dictionary<string, string> words) => Results.Ok(words)).Open();
                app.MapPost("/counts", (Dictionary<string, int> counts) => Results.Ok(counts)).Open();
                app.MapPost("/sizes", (Dictionary<string, long?> sizes) => Results.Ok(sizes)).Open();
                app.MapPost("/shifts", (SampleShift shift) => Results.Ok(shift)).Open();
                app.MapGet("/people", () => "").Allow("people.see");
                app.MapGet("/files", () => "").Allow("files.see");
            });
        document = await web.Client.GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative));
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public void Document_is_OpenAPI_3_1() =>
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);

    [Fact]
    public void Every_operation_tells_of_refusals_as_problem_json() =>
        Assert.All(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.Equal("#/components/schemas/Problem", operation.Value.GetProperty("responses")
                .GetProperty("default").GetProperty("content").GetProperty("application/problem+json")
                .GetProperty("schema").GetProperty("$ref").GetString()));

    [Fact]
    public void Only_locked_routes_ask_for_a_token_and_say_how_they_refuse()
    {
        var paths = document.GetProperty("paths");
        Assert.True(paths.GetProperty("/locked").GetProperty("post").TryGetProperty("security", out var security));
        Assert.True(security[0].TryGetProperty("AccessToken", out _));
        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("AccessToken");
        Assert.Equal(("http", "bearer"), (scheme.GetProperty("type").GetString(), scheme.GetProperty("scheme").GetString()));
        var refused = paths.GetProperty("/locked").GetProperty("post").GetProperty("responses");
        Assert.All(["401", "403", "503"], status => Assert.Equal("#/components/schemas/Problem", refused
            .GetProperty(status).GetProperty("content").GetProperty("application/problem+json").GetProperty("schema")
            .GetProperty("$ref").GetString()));
        Assert.False(paths.GetProperty("/orders").GetProperty("post").TryGetProperty("security", out _));
    }

    [Fact]
    public void Where_a_purpose_is_asked_for_the_document_names_those_that_serve()
    {
        var header = Assert.Single(Parameters("/people"));
        Assert.Equal(("X-Purpose", "header", true), (header.GetProperty("name").GetString(),
            header.GetProperty("in").GetString(), header.GetProperty("required").GetBoolean()));
        Assert.Equal(["inspection", "support"], header.GetProperty("schema").GetProperty("enum").EnumerateArray()
            .Select(word => word.GetString()));
        Assert.False(Assert.Single(Parameters("/files")).TryGetProperty("required", out _));
        Assert.Empty(Parameters("/locked"));
    }

    JsonElement[] Parameters(string path) => document.GetProperty("paths").GetProperty(path).EnumerateObject()
        .First().Value.TryGetProperty("parameters", out var all) ? [.. all.EnumerateArray()] : [];

    [Fact]
    public void Text_of_a_body_has_no_control_characters() => Assert.Equal(
        @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$", Order("name").GetProperty("pattern").GetString());

    [Fact]
    public void Numbers_stay_within_their_type()
    {
        var page = document.GetProperty("paths").GetProperty("/numbers").GetProperty("get")
            .GetProperty("parameters")[0].GetProperty("schema");
        Assert.All([page, Order("count")], number => Assert.Equal((int.MinValue, int.MaxValue),
            (number.GetProperty("minimum").GetInt32(), number.GetProperty("maximum").GetInt32())));
        Assert.All([page, Order("count")], number =>
            Assert.Equal("integer", number.GetProperty("type").GetString()));
    }

    [Fact]
    public void Names_of_a_map_have_no_NUL_as_its_values_have_none()
    {
        var map = document.GetProperty("paths").GetProperty("/maps").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var names = Assert.Single(map.GetProperty("patternProperties").EnumerateObject());
        Assert.Equal(@"^[^\u0000]*$", names.Name);
        Assert.Equal("string", names.Value.GetProperty("type").GetString());
        Assert.False(map.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Values_of_a_map_of_whole_numbers_are_whole_numbers()
    {
        var (counts, sizes) = (MapValue("/counts"), MapValue("/sizes"));
        Assert.Equal(("integer", "int32", int.MaxValue), (counts.GetProperty("type").GetString(),
            counts.GetProperty("format").GetString(), counts.GetProperty("maximum").GetInt32()));
        Assert.Equal(["null", "integer"], sizes.GetProperty("type").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(long.MinValue, sizes.GetProperty("minimum").GetInt64());
    }

    [Fact]
    public void Times_of_day_have_no_offset_and_spans_are_told_as_they_are_read()
    {
        var (time, span) = (Shift("from").GetProperty("pattern").GetString()!, Shift("length").GetProperty("pattern").GetString()!);
        Assert.All(["00:00:00", "23:59:59.9999999"], text => Assert.Matches(time, text));
        Assert.All(["08:00:00Z", "08:00:00+07:00", "24:00:00", "08:00"], text => Assert.DoesNotMatch(time, text));
        Assert.All(["08:00:00", "-1.23:59:59"], text => Assert.Matches(span, text));
        Assert.DoesNotMatch(span, "25:00:00");
        Assert.False(Shift("from").TryGetProperty("format", out _));
        Assert.Matches(time, JsonSerializer.Serialize(TimeOnly.MaxValue).Trim('"'));
        Assert.Matches(span, JsonSerializer.Serialize(TimeSpan.MaxValue).Trim('"').Replace("10675199", "1067519", StringComparison.Ordinal));
    }

    JsonElement MapValue(string path) => Assert.Single(document.GetProperty("paths").GetProperty(path).GetProperty("post")
        .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")
        .GetProperty("patternProperties").EnumerateObject()).Value;

    JsonElement Shift(string property) => document.GetProperty("components").GetProperty("schemas")
        .GetProperty("SampleShift").GetProperty("properties").GetProperty(property);

    JsonElement Order(string property) => document.GetProperty("components").GetProperty("schemas")
        .GetProperty("Order").GetProperty("properties").GetProperty(property);

    [Fact]
    public void Unknown_fields_are_documented_as_refused() =>
        Assert.False(document.GetProperty("components").GetProperty("schemas").GetProperty("Order")
            .GetProperty("additionalProperties").GetBoolean());
}

internal sealed record SampleShift(TimeOnly From, TimeSpan Length);
