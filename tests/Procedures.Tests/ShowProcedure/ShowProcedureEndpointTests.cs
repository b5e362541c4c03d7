using System.Net;
using System.Text.Json;

namespace EGov.Procedures.Tests.ShowProcedure;

public sealed class ShowProcedureEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task The_version_in_force_is_shown_whole()
    {
        await app.PublishAsync(Sample.Content("1.500001"));
        var shown = await app.GetAsync("/api/procedures/1.500001");
        Assert.Equal(1, shown.GetProperty("version").GetInt32());
        Assert.Equal("published", shown.GetProperty("state").GetString());
        Assert.Equal("10/QĐ-UBND", shown.GetProperty("decision").GetProperty("number").GetString());
        var content = shown.GetProperty("content");
        Assert.Equal("Hộ tịch", content.GetProperty("field").GetString());
        Assert.Equal("workingDay", content.GetProperty("channels")[0].GetProperty("times")[0].GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Array, content.GetProperty("related").ValueKind);
    }

    [Fact]
    public async Task A_known_answer_is_304_until_the_next_version_takes_effect()
    {
        await app.PublishAsync(Sample.Content("1.500002"));
        var first = await app.Public.GetAsync("/api/procedures/1.500002");
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.CacheControl!.ToString().Split(", ").OrderDescending()));
        var etag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync("/api/procedures/1.500002", etag)).StatusCode);
        await app.PublishAsync(Sample.Content("1.500002", "Mới"), "amend");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/api/procedures/1.500002", etag)).StatusCode);
    }

    [Fact]
    public async Task A_known_answer_about_a_coming_version_is_304_until_another_decision_speaks_of_it()
    {
        var content = Sample.Content("1.500006");
        await app.PublishAsync(content);
        await app.PublishAsync(content with { Name = "Hai" }, "amend", Sample.Today.AddDays(9));
        var first = await app.Public.GetAsync("/api/procedures/1.500006?version=2");
        var etag = first.Headers.ETag!.ToString();
        app.Time.Set(Sample.Now.AddMinutes(1));
        using var decided = await app.DecideAsync(
            "1.500006", "abolish", Sample.Today.AddDays(20), number: "11/QĐ-UBND");
        decided.EnsureSuccessStatusCode();
        var again = await AskAsync("/api/procedures/1.500006?version=2", etag);
        var changed = await first.Content.ReadAsStringAsync()
            != await (await app.Public.GetAsync("/api/procedures/1.500006?version=2")).Content.ReadAsStringAsync();
        Assert.True(changed);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Past_and_coming_versions_can_be_asked_for()
    {
        var content = Sample.Content("1.500003");
        await app.PublishAsync(content);
        await app.PublishAsync(content with { Name = "Hai" }, "amend");
        await app.PublishAsync(content with { Name = "Ba" }, "amend", Sample.Today.AddDays(9));
        Assert.Equal("replaced", (await app.GetAsync("/api/procedures/1.500003?version=1")).GetProperty("state").GetString());
        Assert.Equal("amended", (await app.GetAsync("/api/procedures/1.500003")).GetProperty("state").GetString());
        var coming = await app.GetAsync("/api/procedures/1.500003?version=3");
        Assert.Equal("scheduled", coming.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, coming.GetProperty("publishedAt").ValueKind);
        var history = await app.GetAsync("/api/procedures/1.500003/versions");
        Assert.Equal(3, history.GetProperty("items").GetArrayLength());
        Assert.All(history.GetProperty("items").EnumerateArray(), item =>
            Assert.Equal("2026-11-09", item.GetProperty("clock").GetProperty("publicizeBy").GetString()));
    }

    [Fact]
    public async Task Steps_are_shown_per_case()
    {
        await app.PublishAsync(Sample.Content("1.500004"));
        var steps = await app.GetAsync("/api/procedures/1.500004/steps");
        Assert.Equal("Nộp hồ sơ.", steps.GetProperty("items")[0].GetProperty("steps")[0].GetString());
    }

    [Fact]
    public async Task Drafts_are_nobodys_business()
    {
        await app.SaveDraftAsync(Sample.Content("1.500005"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Public.GetAsync("/api/procedures/1.500005")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Public.GetAsync("/api/procedures/1.500005/versions")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Public.GetAsync("/api/procedures/1.500005/draft")).StatusCode);
    }

    [Theory]
    [InlineData("1.999999", 404)]
    [InlineData("xyz", 404)]
    [InlineData("1.5%25", 404)]
    [InlineData("1.999999?version=0", 404)]
    [InlineData("1.999999?version=-2147483648", 404)]
    [InlineData("1.999999?version=99999999999999", 400)]
    [InlineData("1.999999?version=one", 400)]
    [InlineData("1.999999/steps?version=x", 400)]
    [InlineData("1.999999/versions", 404)]
    public async Task What_is_not_there_is_a_problem(string address, int status)
    {
        var answer = await app.Public.GetAsync("/api/procedures/" + address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    Task<HttpResponseMessage> AskAsync(string address, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return app.Public.SendAsync(request);
    }
}
