using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class PublishProcedureEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task A_decision_makes_a_version_a_feed_row_and_an_event_and_takes_the_draft()
    {
        await app.SaveDraftAsync(Sample.Content("1.300001"));
        var answer = await app.DecideAsync("1.300001", "new");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/api/procedures/1.300001?version=1", answer.Headers.Location?.ToString());
        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(receipt.GetProperty("inForce").GetBoolean());
        Assert.Equal(1, await app.Database.CountAsync("procedure_versions", "code = '1.300001' and in_force_at is not null"));
        Assert.Equal(1, await app.Database.CountAsync("procedure_changes", "code = '1.300001' and change = 'published'"));
        Assert.Equal(1, await app.Database.CountAsync("outbox",
            "key = '1.300001' and type = 'procedures.procedure-published.v1' and topic = 'procedures'"));
        Assert.Equal(0, await app.Database.CountAsync("procedure_drafts", "code = '1.300001'"));
    }

    [Fact]
    public async Task A_life_goes_from_new_over_amended_to_abolished_and_new_again()
    {
        var content = Sample.Content("1.300002");
        await app.PublishAsync(content);
        await app.PublishAsync(content with { Name = "Tên hai" }, "amend");
        Assert.Equal("amended", (await app.GetAsync("/api/procedures/1.300002")).GetProperty("state").GetString());
        (await app.DecideAsync("1.300002", "abolish")).EnsureSuccessStatusCode();
        var gone = await app.GetAsync("/api/procedures/1.300002");
        Assert.Equal("abolished", gone.GetProperty("state").GetString());
        Assert.Equal("abolish", gone.GetProperty("decision").GetProperty("type").GetString());
        await app.PublishAsync(content with { Name = "Tên ba" });
        Assert.Equal(3, (await app.GetAsync("/api/procedures/1.300002")).GetProperty("version").GetInt32());
        Assert.Equal("published,amended,abolished,published", await app.Database.ScalarAsync<string>(
            "select string_agg(change, ',' order by id) from procedure_changes where code = '1.300002'"));
    }

    [Fact]
    public async Task The_same_key_answers_the_same_and_writes_once()
    {
        await app.SaveDraftAsync(Sample.Content("1.300003"));
        var first = await app.DecideAsync("1.300003", "new", key: "k-1");
        var second = await app.DecideAsync("1.300003", "new", key: "k-1");
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await app.Database.CountAsync("publication_decisions", "code = '1.300003'"));
    }

    [Fact]
    public async Task Two_at_once_make_one_version()
    {
        await app.SaveDraftAsync(Sample.Content("1.300004"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.DecideAsync("1.300004", "new")));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await app.Database.CountAsync("outbox", "key = '1.300004'"));
    }

    [Fact]
    public async Task A_refused_decision_tells_all_reasons_and_writes_nothing()
    {
        var answer = await app.DecideAsync("1.300005", "amend", Sample.Today.AddDays(-3), number: "x");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            ["DecisionNumberIsWellFormed", "DecisionIsSignedBeforeItTakesEffect", "ActIsPossibleInState", "DraftIsThere"],
            await ProceduresApp.RefusalsAsync(answer));
        Assert.Equal(0, await app.Database.CountAsync("procedures", "code = '1.300005'"));
    }

    [Fact]
    public async Task A_draft_edited_meanwhile_is_not_published()
    {
        var content = Sample.Content("1.300006");
        var seen = (await app.SaveDraftAsync(content)).Headers.ETag!.ToString();
        await app.SaveDraftAsync(content with { Name = "Sửa" }, seen);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/procedures/1.300006/publications")
        {
            Content = JsonContent.Create(new { type = "new", number = "1/QĐ-UBND", date = "2026-11-02", effectiveFrom = "2026-11-02" }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.Operator.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Nobody_publishes_without_the_key()
    {
        var answer = await app.Public.PostAsJsonAsync("/api/procedures/1.300007/publications", new { type = "new" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(["CallerIsKnown"], await ProceduresApp.RefusalsAsync(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"destroy\"}")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":{\"$ne\":null}}")]
    [InlineData("{\"date\":\"2026-13-45\"}")]
    [InlineData("{\"number\":[1]}")]
    [InlineData("{\"number\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"new\",\"number\":\"1\\u0000/QĐ-UBND\"}")]
    [InlineData("{\"effectiveFrom\":\"9999-12-31\",\"date\":\"0001-01-01\"}")]
    [InlineData("{\"number\":\"' or 1=1; drop table procedures --\"}")]
    public async Task Bodies_of_any_shape_are_refused_as_problems(string body)
    {
        var answer = await PostAsync("/api/procedures/1.300008/publications", body);
        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Deep_and_huge_bodies_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"type\":", 200)) + "1" + new string('}', 200);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/api/procedures/1.300008/publications", deep)).StatusCode);
        var huge = "{\"number\":\"" + new string('9', 20_000) + "\"}";
        Assert.InRange((int)(await PostAsync("/api/procedures/1.300008/publications", huge)).StatusCode, 400, 422);
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("%27%20or%201=1")]
    [InlineData("1.300008%0A")]
    public async Task Codes_of_no_form_are_not_found(string code)
    {
        var answer = await PostAsync($"/api/procedures/{code}/publications", "{}");
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity,
            HttpStatusCode.BadRequest]);
    }

    [Fact]
    public async Task Clocks_tell_who_is_late()
    {
        await app.SaveDraftAsync(Sample.Content("1.300009"), basis: Sample.Today.AddDays(1));
        (await app.DecideAsync("1.300009", "new")).EnsureSuccessStatusCode();
        await app.SaveDraftAsync(Sample.Content("1.300010"), basis: Sample.Today.AddDays(2));
        var page = await app.Operator.GetFromJsonAsync<JsonElement>("/api/procedures/publications/clocks?late=true");
        var late = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal("1.300009", late.GetProperty("code").GetString());
        Assert.True(late.GetProperty("clock").GetProperty("signedLate").GetBoolean());
        Assert.Equal("1.300010", Assert.Single(page.GetProperty("drafts").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Public.GetAsync("/api/procedures/publications/clocks")).StatusCode);
    }

    [Theory]
    [InlineData("after=zzz")]
    [InlineData("size=0")]
    [InlineData("size=99999999999999999999")]
    [InlineData("late=maybe")]
    public async Task Clock_pages_out_of_range_are_refused(string query) => Assert.Equal(
        HttpStatusCode.BadRequest, (await app.Operator.GetAsync("/api/procedures/publications/clocks?" + query)).StatusCode);

    Task<HttpResponseMessage> PostAsync(string address, string body) =>
        app.Operator.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));
}
