using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.Procedures.SetWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class SetWorkflowEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task A_workflow_leaves_a_row_an_event_and_an_audit_entry()
    {
        await PublishAsync("1.710001");
        var answer = await SetAsync("1.710001", SampleWorkflow.Request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/api/procedures/1.710001/workflow?case=&level=any&asOf=2026-11-02", answer.Headers.Location!.ToString());
        Assert.Equal(1, await app.Database.CountAsync("procedure_workflows",
            "code = '1.710001' and version = 1 and act = '7/QĐ-UBND' and steps @? '$[*] ? (@.key == \"tax\")'"));
        Assert.Equal(1, await CountEventsAsync("1.710001"));
        Assert.Equal(1, await app.Database.CountAsync("audit_entries",
            "action = 'SetProcedureWorkflow' and object = '1.710001' and purpose = 'workflows.write' and before_hash is null"
            + " and after_hash = (select hash from procedure_workflows where code = '1.710001')"));
    }

    [Fact]
    public async Task The_event_tells_the_whole_workflow()
    {
        await PublishAsync("1.710002");
        await SetAsync("1.710002", SampleWorkflow.Request);
        var told = JsonDocument.Parse(await app.Database.ScalarAsync<string>(
            "select convert_from(body, 'utf8') from outbox where key = '1.710002' and type like '%workflow-set.v1'")).RootElement;
        Assert.Equal(["code", "case", "level", "version", "effectiveFrom", "act", "steps"],
            told.EnumerateObject().Select(one => one.Name));
        var steps = told.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(6, steps.Count);
        Assert.Equal("""
            {"key":"examine","name":"Bước examine","role":"specialist","work":"examine","place":"competent","unit":null,"hours":2,"next":[{"step":"approve","back":false}],"opinions":["police","tax"],"opinionsNeeded":2}
            """, steps[1].GetRawText());
        Assert.Equal("H11.20", steps[2].GetProperty("unit").GetString());
        Assert.True(steps[4].GetProperty("next")[1].GetProperty("back").GetBoolean());
    }

    [Fact]
    public async Task A_later_workflow_leaves_the_earlier_row_as_it_was()
    {
        await PublishAsync("1.710003");
        await SetAsync("1.710003", SampleWorkflow.Request);
        var before = await RowAsync("1.710003", 1);
        var later = SampleWorkflow.Request with { EffectiveFrom = Sample.Today.AddDays(9), Act = "8/QĐ-UBND" };
        Assert.Equal(HttpStatusCode.Created, (await SetAsync("1.710003", later)).StatusCode);
        Assert.Equal(before, await RowAsync("1.710003", 1));
        Assert.NotEqual(before, await RowAsync("1.710003", 2));
        Assert.Equal(1, await app.Database.CountAsync("audit_entries", """
            object = '1.710003' and before_hash = (select hash from procedure_workflows where code = object and version = 1)
            and after_hash = (select hash from procedure_workflows where code = object and version = 2)
            """));
    }

    [Fact]
    public async Task What_is_set_already_is_not_set_again()
    {
        await PublishAsync("1.710004");
        await SetAsync("1.710004", SampleWorkflow.Request);
        var again = await SetAsync("1.710004", SampleWorkflow.Request with { Code = "1.710004" });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32());
        Assert.Equal(1, await app.Database.CountAsync("procedure_workflows", "code = '1.710004'"));
        Assert.Equal(1, await CountEventsAsync("1.710004"));
        Assert.Equal(1, await CountEntriesAsync("1.710004"));
    }

    [Fact]
    public async Task A_load_keeps_what_somebody_has_set()
    {
        await PublishAsync("1.710005");
        await SetAsync("1.710005", SampleWorkflow.Request);
        var other = SampleWorkflow.Request with { Act = "9/QĐ-UBND", EffectiveFrom = Sample.Today.AddDays(-99) };
        Assert.Equal(HttpStatusCode.OK, (await SetAsync("1.710005", other, "?existing=keep")).StatusCode);
        Assert.Equal(0, await app.Database.CountAsync("procedure_workflows", "act = '9/QĐ-UBND' and code = '1.710005'"));
        Assert.Equal(422, (int)(await SetAsync("1.710005", other, "?existing=replace")).StatusCode);
        Assert.Equal(400, (int)(await SetAsync("1.710005", other, "?existing=drop")).StatusCode);
        Assert.Equal(1, await CountEntriesAsync("1.710005"));
    }

    [Fact]
    public async Task Many_at_once_get_numbers_without_gaps()
    {
        await PublishAsync("1.710006");
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            SetAsync("1.710006", SampleWorkflow.Request with { Act = $"{number}/QĐ-UBND" })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal("1,2,3,4,5,6,7,8", await app.Database.ScalarAsync<string>(
            "select string_agg(version::text, ',' order by version) from procedure_workflows where code = '1.710006'"));
        Assert.Equal(8, await CountEventsAsync("1.710006"));
    }

    [Fact]
    public async Task The_same_key_answers_the_same_and_writes_once()
    {
        await PublishAsync("1.710007");
        var first = await SetAsync("1.710007", SampleWorkflow.Request, key: "w-1");
        var second = await SetAsync("1.710007", SampleWorkflow.Request, key: "w-1");
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await app.Database.CountAsync("procedure_workflows", "code = '1.710007'"));
    }

    [Fact]
    public async Task A_refused_workflow_tells_all_reasons_and_leaves_no_trace()
    {
        await PublishAsync("1.710008");
        var answer = await SetAsync("1.710008", SampleWorkflow.Request with
        {
            Act = "7", Steps = SampleWorkflow.With("approve", step => step with { Role = "clerk", Hours = 100 }),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["WorkflowRestsOnADecision", "LeaderApproves", "HoursFitTheTimeLimit"],
            await ProceduresApp.RefusalsAsync(answer));
        Assert.Equal(0, await app.Database.CountAsync("procedure_workflows", "code = '1.710008'"));
        Assert.Equal(0, await CountEventsAsync("1.710008"));
        Assert.Equal(0, await CountEntriesAsync("1.710008"));
    }

    [Fact]
    public async Task The_limit_is_that_of_the_version_in_force_on_the_first_day()
    {
        var content = Sample.Content("1.710009") with { Channels = [Within(2)] };
        await app.PublishAsync(content);
        await app.PublishAsync(content with { Channels = [Within(1)] }, "amend", Sample.Today.AddDays(5));
        var slow = SampleWorkflow.Request with { Steps = SampleWorkflow.With("return", step => step with { Hours = 2 }) };
        Assert.Equal(422, (int)(await SetAsync("1.710009", slow with { EffectiveFrom = Sample.Today.AddDays(5) })).StatusCode);
        Assert.Equal(201, (int)(await SetAsync("1.710009", slow with { EffectiveFrom = Sample.Today.AddDays(4) })).StatusCode);
    }

    [Fact]
    public async Task Only_published_procedures_have_workflows()
    {
        await app.SaveDraftAsync(Sample.Content("1.710010"));
        Assert.Equal(404, (int)(await SetAsync("1.710010", SampleWorkflow.Request)).StatusCode);
        Assert.Equal(404, (int)(await SetAsync("1.719999", SampleWorkflow.Request)).StatusCode);
        Assert.Equal(404, (int)(await SetAsync("abc", SampleWorkflow.Request)).StatusCode);
        var anonymous = await app.Public.PostAsJsonAsync("/api/procedures/1.710010/workflows", new { });
        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
    }

    [Fact]
    public async Task Texts_are_kept_composed()
    {
        await PublishAsync("1.710011");
        var name = "Tiếp nhận".Normalize(NormalizationForm.FormD);
        var asked = SampleWorkflow.Request with { Steps = SampleWorkflow.With("receive", step => step with { Name = name }) };
        Assert.Equal(201, (int)(await SetAsync("1.710011", asked)).StatusCode);
        Assert.Equal("Tiếp nhận", await app.Database.ScalarAsync<string>(
            "select steps->0->>'name' from procedure_workflows where code = '1.710011'"));
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"effectiveFrom":"2026-11-02","act":"7/QĐ-UBND","steps":null}""", 400)]
    [InlineData("""{"effectiveFrom":"2026-11-02","act":"7/QĐ-UBND","steps":[]}""", 422)]
    [InlineData("""{"effectiveFrom":"2026-11-02","act":"7/QĐ-UBND","steps":[null]}""", 422)]
    [InlineData("""{"effectiveFrom":"2026-11-02","act":"7/QĐ-UBND","level":"village","steps":[]}""", 400)]
    [InlineData("""{"effectiveFrom":"2026-11-02","act":"7/QĐ-UBND","extra":1,"steps":[]}""", 400)]
    public async Task Bodies_of_any_shape_are_refused_as_problems(string body, int status)
    {
        await PublishAsync("1.710012");
        var answer = await app.Operator.PostAsync("/api/procedures/1.710012/workflows",
            new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    static ChannelTerms Within(decimal days) => new(Channel.Direct, [new(days, TimeUnit.WorkingDay, "", [])]);

    async Task PublishAsync(string code)
    {
        if (await app.Database.CountAsync("procedures", $"code = '{code}'") == 0)
        {
            await app.PublishAsync(Sample.Content(code));
        }
    }

    Task<HttpResponseMessage> SetAsync(string code, WorkflowRequest asked, string query = "", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/procedures/{code}/workflows{query}")
        {
            Content = JsonContent.Create(asked, options: ProcedureJson.Options),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key is null ? [] : [key]);
        return app.Operator.SendAsync(request);
    }

    Task<long> CountEventsAsync(string code) => app.Database.CountAsync("outbox",
        $"key = '{code}' and topic = 'procedures' and type = 'procedures.procedure-workflow-set.v1'");

    Task<long> CountEntriesAsync(string code) =>
        app.Database.CountAsync("audit_entries", $"object = '{code}' and action = 'SetProcedureWorkflow'");

    Task<string> RowAsync(string code, int version) => app.Database.ScalarAsync<string>(
        "select w::text || w.xmin from procedure_workflows w where code = $1 and version = $2", code, version);
}
