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

    JsonElement Order(string property) => document.GetProperty("components").GetProperty("schemas")
        .GetProperty("Order").GetProperty("properties").GetProperty(property);

    [Fact]
    public void Unknown_fields_are_documented_as_refused() =>
        Assert.False(document.GetProperty("components").GetProperty("schemas").GetProperty("Order")
            .GetProperty("additionalProperties").GetBoolean());
}
