using System.Net.Http.Json;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using EGov.ServiceDefaults.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Problems;

public sealed class UnhandledProblemsTests : IAsyncLifetime
{
    static readonly Dictionary<string, Exception> Failures = new(StringComparer.Ordinal)
    {
        ["json"] = new JsonException("Inner words.", "$.papers[0].name", null, null),
        ["body"] = new InvalidDataException("Inner words."),
        ["number"] = new PostgresException("Inner words.", "ERROR", "ERROR", "22003"),
        ["unique"] = new PostgresException("Inner words.", "ERROR", "ERROR", "23505"),
        ["deadlock"] = new PostgresException("Inner words.", "ERROR", "ERROR", "40P01"),
        ["network"] = new NpgsqlException("Inner words.", new IOException("Inner words.")),
        ["engine"] = new HttpRequestException("Inner words."),
        ["slow"] = new OperationCanceledException("Inner words."),
        ["wrapped"] = new InvalidOperationException("Inner words.",
            new AggregateException(new TimeoutException("Inner words."))),
        ["bug"] = new NotSupportedException("Inner words."),
    };

    SampleWeb web = null!;

    public async Task InitializeAsync() => web = await SampleWeb.StartAsync(map: app =>
        app.MapGet("/fails/{how}", (string how) => Task.FromException(Failures[how])).Open());

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Theory]
    [InlineData("json", 400, "RequestIsReadable")]
    [InlineData("body", 400, "RequestIsReadable")]
    [InlineData("number", 400, "RequestIsReadable")]
    [InlineData("unique", 500, "Unexpected")]
    [InlineData("deadlock", 503, "StoreIsReachable")]
    [InlineData("network", 503, "StoreIsReachable")]
    [InlineData("engine", 503, "StoreIsReachable")]
    [InlineData("slow", 503, "StoreIsReachable")]
    [InlineData("wrapped", 503, "StoreIsReachable")]
    [InlineData("bug", 500, "Unexpected")]
    public async Task Failure_is_told_by_whose_it_is_and_without_its_inner_words(string how, int status, string code)
    {
        using var answer = await web.Client.GetAsync(new Uri("/fails/" + how, UriKind.Relative));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((status, code), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.DoesNotContain("Inner", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(status == 503 ? "2" : null, answer.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Unreadable_field_is_named()
    {
        var problem = await web.Client.GetAsync(new Uri("/fails/json", UriKind.Relative));
        var refusals = (await problem.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refusals");

        Assert.Equal("$.papers[0].name", refusals[0].GetProperty("field").GetString());
    }

    [Fact]
    public void Problem_tells_all_refusals_and_leads_with_the_first()
    {
        var problem = Refuse.Describe(422, [new("First", "Một."), new("Second", "Hai.", "field", "NĐ 1")]);

        Assert.Equal("Một. Hai.", problem.Detail);
        Assert.Equal("First", problem.Extensions["code"]);
        Assert.Equal(2, Assert.IsType<IReadOnlyList<Refusal>>(problem.Extensions["refusals"], exactMatch: false).Count);
    }
}
