using System.Net;
using System.Text.Json;
using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.Tests.FollowChanges;

public sealed class FollowChangesEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        await WriteAsync(Enumerable.Range(0, 25).Select(number => $"3.1000{number:00}"));
        var seen = await ReadAllAsync(null, size: 7);
        Assert.Equal(25, seen.Count(code => code.StartsWith("3.1000", StringComparison.Ordinal)));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task An_end_reached_is_a_place_to_go_on_from()
    {
        var next = (await app.GetAsync("/api/procedures/changes?size=1000")).GetProperty("next").GetString();
        await WriteAsync(["3.200000"]);
        Assert.Equal(["3.200000"], await ReadAllAsync(next!, size: 10));
    }

    [Fact]
    public async Task A_page_that_is_known_is_not_sent_again_until_it_grows()
    {
        await WriteAsync(["3.300000"]);
        var first = await app.Public.GetAsync("/api/procedures/changes?size=1000");
        Assert.Contains("public", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(first.Headers.ETag!.ToString())).StatusCode);
        await WriteAsync(["3.300001"]);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(first.Headers.ETag!.ToString())).StatusCode);
    }

    [Fact]
    public async Task A_reader_misses_nothing_while_many_write()
    {
        var start = (await app.GetAsync("/api/procedures/changes?size=1000")).GetProperty("next").GetString()!;
        var codes = Enumerable.Range(0, 400).Select(number => $"4.{number:000000}").ToArray();
        var writers = Task.WhenAll(codes.Chunk(50).Select(async part =>
        {
            foreach (var chunk in part.Chunk(2))
            {
                await WriteAsync(chunk);
            }
        }));
        var seen = new List<string>();
        var at = start;
        var finished = false;
        var found = 1;
        while (!finished || found > 0)
        {
            finished = writers.IsCompleted;
            var page = await app.GetAsync($"/api/procedures/changes?size=50&after={at}");
            found = Codes(page).Count;
            seen.AddRange(Codes(page));
            at = page.GetProperty("next").GetString()!;
        }
        await writers;
        Assert.Equal(codes, seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("after=abc")]
    [InlineData("after=%00")]
    [InlineData("after=Mjot")]
    [InlineData("after=' or 1=1")]
    [InlineData("size=0")]
    [InlineData("size=-1")]
    [InlineData("size=1001")]
    [InlineData("size=99999999999999999999")]
    [InlineData("size=1.5")]
    [InlineData("size[]=1&size=x")]
    public async Task Places_and_sizes_out_of_range_are_refused(string query)
    {
        var answer = await app.Public.GetAsync("/api/procedures/changes?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("W/\"x\", nonsense,,")]
    [InlineData("*")]
    public async Task Strange_tags_never_break_the_answer(string tag) =>
        Assert.InRange((int)(await AskAsync(tag)).StatusCode, 200, 304);

    Task WriteAsync(IEnumerable<string> codes) => app.Database.CommitAsync(connection => VersionStore.PublishAsync(
        connection, [.. codes.Select(code => Sample.Incoming(Sample.Content(code)))], Sample.Audit, Sample.Now, default));

    async Task<List<string>> ReadAllAsync(string? after, int size)
    {
        var all = new List<string>();
        while (true)
        {
            var page = await app.GetAsync($"/api/procedures/changes?size={size}{(after is null ? "" : "&after=")}{after}");
            var codes = Codes(page);
            after = page.GetProperty("next").GetString()!;
            if (codes.Count == 0)
            {
                return all;
            }
            all.AddRange(codes);
        }
    }

    static List<string> Codes(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];

    Task<HttpResponseMessage> AskAsync(string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures/changes?size=1000");
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return app.Public.SendAsync(request);
    }
}
