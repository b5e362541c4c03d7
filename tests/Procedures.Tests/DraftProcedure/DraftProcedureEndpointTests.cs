using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EGov.Procedures.Tests.DraftProcedure;

public sealed class DraftProcedureEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task A_draft_is_entered_and_shown_with_what_is_missing()
    {
        var content = new ProcedureContent { Code = "1.600001", Name = "Thủ tục" };
        var saved = await app.SaveDraftAsync(content);
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var shown = await app.Operator.GetFromJsonAsync<JsonElement>("/api/procedures/1.600001/draft");
        Assert.Equal("Thủ tục", shown.GetProperty("content").GetProperty("name").GetString());
        Assert.Contains(shown.GetProperty("missing").EnumerateArray(), one => one.GetString() == "StepsAreStated");
    }

    [Fact]
    public async Task An_edit_needs_to_name_what_it_saw()
    {
        var content = Sample.Content("1.600002");
        var seen = (await app.SaveDraftAsync(content)).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.SaveDraftAsync(content)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.SaveDraftAsync(content with { Name = "Hai" }, seen)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.SaveDraftAsync(content, seen)).StatusCode);
        Assert.Equal(1, await app.Database.CountAsync("procedure_drafts", "code = '1.600002' and content->>'name' = 'Hai'"));
    }

    [Fact]
    public async Task Two_editors_at_once_cannot_overwrite_each_other()
    {
        var content = Sample.Content("1.600003");
        var seen = (await app.SaveDraftAsync(content)).Headers.ETag!.ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            app.SaveDraftAsync(content with { Name = $"Tên {number}" }, seen)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Texts_are_kept_composed()
    {
        await app.SaveDraftAsync(Sample.Content("1.600004", "Hộ tịch".Normalize(NormalizationForm.FormD)));
        Assert.Equal("Hộ tịch", await app.Database.ScalarAsync<string>(
            "select content->>'name' from procedure_drafts where code = '1.600004'"));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"content\":null}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\"}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":null}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"x\",\"agencies\":null}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"x\",\"agencies\":[null]}}", 422)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"x\",\"steps\":[{\"case\":\"\"}]}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"a\\u0000b\"}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"\\ud800\"}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600009\",\"name\":\"x\"}}", 422)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"x\",\"levels\":[7]}}", 400)]
    [InlineData("{\"content\":{\"code\":\"1.600005\",\"name\":\"x\"},\"basisEffectiveFrom\":\"0001-01-01\"}", 422)]
    public async Task Drafts_of_any_shape_are_refused_as_problems(string body, int status)
    {
        var answer = await app.Operator.PutAsync("/api/procedures/1.600005/draft",
            new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("172.0", "1e0", 201)]
    [InlineData("-3.169e5", "2", 201)]
    [InlineData("172.5", "1", 400)]
    [InlineData("1e19", "1", 400)]
    [InlineData("1", "2147483648", 400)]
    [InlineData("1", "\"1\"", 400)]
    public async Task A_whole_number_may_be_written_with_a_fraction_of_nothing(string amount, string copies, int status)
    {
        var code = $"1.61{Math.Abs(HashCode.Combine(amount, copies)) % 10_000:0000}";
        var body = $$$"""
            {"content":{"code":"{{{code}}}","name":"x","channels":[{"channel":"direct","times":[{"amount":null,"unit":"day",
            "note":"","fees":[{"amount":{{{amount}}},"code":"","currency":"VND","note":""}]}]}],
            "papers":[{"case":"","papers":[{"code":"","name":"x","formName":"","formUrl":"","originals":1,
            "copies":{{{copies}}}}]}]}}
            """;
        var answer = await app.Operator.PutAsync($"/api/procedures/{code}/draft",
            new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Deep_bodies_other_types_and_broken_bytes_are_refused()
    {
        var deep = new StringContent(new string('[', 5_000), Encoding.UTF8, "application/json");
        Assert.Equal(400, (int)(await app.Operator.PutAsync("/api/procedures/1.600006/draft", deep)).StatusCode);
        var text = new StringContent("x", Encoding.UTF8, "text/plain");
        Assert.Equal(415, (int)(await app.Operator.PutAsync("/api/procedures/1.600006/draft", text)).StatusCode);
        var bytes = new ByteArrayContent([0x7b, 0x22, 0xff, 0xfe, 0x22]) { Headers = { ContentType = new("application/json") } };
        Assert.Equal(400, (int)(await app.Operator.PutAsync("/api/procedures/1.600006/draft", bytes)).StatusCode);
    }

    [Fact]
    public async Task An_unfinished_draft_is_kept_but_not_published()
    {
        await app.SaveDraftAsync(new ProcedureContent { Code = "1.600007", Name = "Thủ tục" });
        var answer = await app.DecideAsync("1.600007", "new");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("StepsAreStated", await ProceduresApp.RefusalsAsync(answer));
        Assert.Equal(1, await app.Database.CountAsync("procedure_drafts", "code = '1.600007'"));
    }
}
