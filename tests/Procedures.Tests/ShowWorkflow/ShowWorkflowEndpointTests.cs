using System.Net;
using System.Net.Http.Json;
using EGov.Procedures.SetWorkflow;
using EGov.Procedures.ShowWorkflow;
using EGov.Procedures.Tests.SetWorkflow;

namespace EGov.Procedures.Tests.ShowWorkflow;

public sealed class ShowWorkflowEndpointTests(ProceduresApp app) : IClassFixture<ProceduresApp>
{
    [Fact]
    public async Task Where_none_was_set_the_default_is_shown_as_such()
    {
        await app.PublishAsync(Sample.Content("1.720001"));
        var shown = await app.GetAsync("/api/procedures/1.720001/workflow?case=x&level=commune");
        Assert.True(shown.GetProperty("isDefault").GetBoolean());
        Assert.Equal(0, shown.GetProperty("version").GetInt32());
        Assert.Equal(["receive receiver receiving", "examine specialist competent", "approve leader competent",
            "return receiver receiving"], shown.GetProperty("steps").EnumerateArray().Select(step => string.Join(' ',
            step.GetProperty("key"), step.GetProperty("role"), step.GetProperty("place"))));
    }

    [Fact]
    public void The_default_breaks_no_rule_but_that_of_hours()
    {
        Assert.Empty(WorkflowPathRules.Judge(DefaultWorkflow.Steps, 0));
        Assert.All(WorkflowStepRules.Judge(DefaultWorkflow.Steps), one => Assert.Equal("HoursAreAboveZero", one.Code));
    }

    [Fact]
    public async Task A_day_shows_the_workflow_in_force_on_it()
    {
        await PublishAsync("1.720002");
        await SetAsync("1.720002", SampleWorkflow.Request with { Act = "1/QĐ-UBND" });
        await SetAsync("1.720002", SampleWorkflow.Request with { Act = "2/QĐ-UBND", EffectiveFrom = Sample.Today.AddDays(2) });
        await SetAsync("1.720002", SampleWorkflow.Request with { Act = "3/QĐ-UBND", EffectiveFrom = Sample.Today.AddDays(2) });

        Assert.Equal("", await ActAsync("1.720002", "?asOf=2026-11-01"));
        Assert.Equal("1/QĐ-UBND", await ActAsync("1.720002", ""));
        Assert.Equal("1/QĐ-UBND", await ActAsync("1.720002", "?asOf=2026-11-03"));
        Assert.Equal("3/QĐ-UBND", await ActAsync("1.720002", "?asOf=2026-11-04"));
    }

    [Fact]
    public async Task The_case_goes_before_the_level_and_both_before_the_general_one()
    {
        await PublishAsync("1.720003");
        var asked = SampleWorkflow.Request;
        await SetAsync("1.720003", asked with { Act = "1/QĐ-UBND" });
        await SetAsync("1.720003", asked with { Act = "2/QĐ-UBND", Level = WorkflowLevel.Commune });
        await SetAsync("1.720003", asked with { Act = "3/QĐ-UBND", Case = "Cấp lại" });
        await SetAsync("1.720003", asked with { Act = "4/QĐ-UBND", Case = "Cấp lại", Level = WorkflowLevel.Commune });

        Assert.Equal("1/QĐ-UBND", await ActAsync("1.720003", "?case=x&level=province"));
        Assert.Equal("2/QĐ-UBND", await ActAsync("1.720003", "?level=commune"));
        Assert.Equal("3/QĐ-UBND", await ActAsync("1.720003", "?case=Cấp lại&level=province"));
        Assert.Equal("4/QĐ-UBND", await ActAsync("1.720003", "?case=Cấp lại&level=commune"));
    }

    [Fact]
    public async Task The_tag_holds_until_another_workflow_is_in_force()
    {
        await PublishAsync("1.720004");
        var first = (await app.Public.GetAsync("/api/procedures/1.720004/workflow")).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("1.720004", first));
        await SetAsync("1.720004", SampleWorkflow.Request with { EffectiveFrom = Sample.Today.AddDays(1) });
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync("1.720004", first));
        await SetAsync("1.720004", SampleWorkflow.Request with { EffectiveFrom = Sample.Today.AddDays(1), Act = "9/QĐ-UBND" });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("1.720004", first, "?asOf=2026-11-03"));
    }

    [Fact]
    public async Task All_are_listed_newest_first_and_page_by_page()
    {
        await PublishAsync("1.720005");
        foreach (var number in Enumerable.Range(1, 5))
        {
            await SetAsync("1.720005", SampleWorkflow.Request with { Act = $"{number}/QĐ-UBND" });
            app.Time.Set(app.Time.GetUtcNow().AddSeconds(1));
        }
        var (acts, next) = (new List<string>(), "?size=2");
        while (next is not null)
        {
            var page = await app.GetAsync("/api/procedures/1.720005/workflows" + next);
            acts.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("act").GetString()!));
            next = page.GetProperty("next").GetString() is { } cursor ? $"?size=2&cursor={cursor}" : null;
        }
        Assert.Equal(["5/QĐ-UBND", "4/QĐ-UBND", "3/QĐ-UBND", "2/QĐ-UBND", "1/QĐ-UBND"], acts);
    }

    [Fact]
    public async Task A_case_longer_than_any_is_not_asked_for()
    {
        using var answer = await app.Public.GetAsync($"/api/procedures/1.720001/workflow?case={new string('x', 501)}");
        Assert.Equal(["CaseIsShort"], await ProceduresApp.RefusalsAsync(answer));
    }

    [Theory]
    [InlineData("1.729999/workflow", 404)]
    [InlineData("1.729999/workflows", 404)]
    [InlineData("abc/workflow", 404)]
    [InlineData("1.729999/workflow?level=village", 400)]
    [InlineData("1.729999/workflow?level=1", 400)]
    [InlineData("1.729999/workflow?asOf=2026-02-30", 400)]
    [InlineData("1.729999/workflows?size=0", 400)]
    [InlineData("1.729999/workflows?cursor=MToh", 400)]
    public async Task What_is_not_there_or_not_meant_is_refused(string address, int status)
    {
        var answer = await app.Public.GetAsync("/api/procedures/" + address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    Task PublishAsync(string code) => app.PublishAsync(
        Sample.Content(code) with { Steps = [new("", ["Nộp."]), new("Cấp lại", ["Nộp."])] });

    async Task SetAsync(string code, WorkflowRequest asked) => (await app.Operator.PostAsJsonAsync(
        $"/api/procedures/{code}/workflows", asked, ProcedureJson.Options)).EnsureSuccessStatusCode();

    async Task<string> ActAsync(string code, string query) =>
        (await app.GetAsync($"/api/procedures/{code}/workflow{query}")).GetProperty("act").GetString()!;

    async Task<HttpStatusCode> StatusAsync(string code, string etag, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/procedures/{code}/workflow{query}");
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return (await app.Public.SendAsync(request)).StatusCode;
    }
}
