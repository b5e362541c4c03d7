using System.Net.Http.Json;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EGov.ServiceDefaults.Tests.Http;

/// <summary>One route whose handler has its parameters by type, one that tells what it reads by itself.</summary>
public sealed class EmptyValuesTests : IAsyncLifetime
{
    SampleWeb web = null!;

    public async Task InitializeAsync() => web = await SampleWeb.StartAsync(map: app =>
    {
        app.MapGet("/typed/{id}", (string id, int? size, DateOnly? day, bool? late, string? name, TimeProvider time,
            [AsParameters] Page page) => Results.Ok(id)).Open();
        app.MapGet("/told", (HttpContext http) => Results.Ok(http.Request.QueryString.Value)).Open()
            .TakesQuery("q", OpenApiParts.TextOf(9)).TakesQuery("level", OpenApiParts.OneOf("high", "low"))
            .TakesQuery("kind", OpenApiParts.Name).TakesQuery("after", OpenApiParts.Cursor("things"))
            .TakesQuery("field", OpenApiParts.List(0, 3, OpenApiParts.Text))
            .TakesQuery("unit", OpenApiParts.List(1, 3, OpenApiParts.Name));
    });

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Theory]
    [InlineData("/typed/1?size=", "size")]
    [InlineData("/typed/1?size", "size")]
    [InlineData("/typed/1?SIZE=", "SIZE")]
    [InlineData("/typed/1?size=1&size=", "size")]
    [InlineData("/typed/1?day=&name=a&late=", "day", "late")]
    [InlineData("/typed/1?from=", "from")]
    [InlineData("/told?level=&kind=&after=&unit=", "level", "kind", "after", "unit")]
    [InlineData("/told?unit=a&unit=", "unit")]
    public async Task What_is_no_text_is_refused_by_its_name(string address, params string[] names)
    {
        using var answer = await web.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((400, "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var refusals = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refusals").EnumerateArray();
        Assert.Equal(names.Select(name => ("ParameterHasValue", name)), refusals.Select(one =>
            (one.GetProperty("code").GetString()!, one.GetProperty("field").GetString()!)));
    }

    [Theory]
    [InlineData("/typed/1?name=&size=2&day=2026-01-31&late=true&from=3")]
    [InlineData("/typed/1?id=&time=&http=&unknown=&words=&&=")]
    [InlineData("/told?q=&field=&field")]
    [InlineData("/told")]
    public async Task Text_and_what_the_endpoint_does_not_read_may_be_empty(string address)
    {
        using var answer = await web.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_document_says_what_may_not_be_empty()
    {
        var document = await web.Client.GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative));
        var told = document.GetProperty("paths").GetProperty("/told").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("schema"));
        Assert.All(["kind", "after"], name => Assert.Equal(1, told[name].GetProperty("minLength").GetInt32()));
        Assert.Equal(1, told["unit"].GetProperty("items").GetProperty("minLength").GetInt32());
        Assert.Equal(["high", "low"], told["level"].GetProperty("enum").EnumerateArray().Select(one => one.GetString()));
        Assert.All(["q", "field"], name => Assert.DoesNotContain("minLength", told[name].ToString(),
            StringComparison.Ordinal));
    }

    internal sealed class Page
    {
        [FromQuery(Name = "from")]
        public int? From { get; init; }

        [FromQuery(Name = "words")]
        public string[] Words { get; init; } = [];
    }
}
