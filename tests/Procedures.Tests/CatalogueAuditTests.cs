using System.Net;
using EGov.Procedures.PublishProcedure;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Procedures.Tests;

/// <summary>Every change of the catalogue leaves who, what and the hashes of the state before and after.</summary>
public sealed class CatalogueAuditTests : IAsyncLifetime
{
    readonly ProceduresApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_draft_is_audited_from_its_first_to_its_last_word()
    {
        var content = Sample.Content("1.500001");
        var first = await app.SaveDraftAsync(content);
        await app.SaveDraftAsync(content with { Name = "Hai" }, first.Headers.ETag!.ToString());

        Assert.Equal(["officer SaveProcedureDraft 1.500001 drafts.write allowed",
            "officer SaveProcedureDraft 1.500001 drafts.write allowed"],
            await LinesAsync());
        Assert.Equal(1, await CountAsync("before_hash is null"));
        Assert.Equal(1, await CountAsync("after_hash = (select hash from procedure_drafts)"));
        Assert.Equal(1, await CountAsync("before_hash = (select after_hash from audit_entries order by id limit 1)"));
    }

    [Fact]
    public async Task A_refused_change_is_not_audited_as_a_change()
    {
        var first = await app.SaveDraftAsync(Sample.Content("1.500002"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.SaveDraftAsync(Sample.Content("1.500002"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.DecideAsync("1.500002", "abolish")).StatusCode);

        Assert.Single(await LinesAsync());
        Assert.NotNull(first.Headers.ETag);
    }

    [Fact]
    public async Task A_decision_is_audited_when_it_is_recorded_and_when_its_day_comes()
    {
        await app.PublishAsync(Sample.Content("1.500003"));
        (await app.DecideAsync("1.500003", "abolish", Sample.Today.AddDays(2))).EnsureSuccessStatusCode();
        app.Time.Set(Sample.Now.AddDays(3));
        await app.Services.GetRequiredService<DueDecisionsSweep>().SweepAsync(default);

        Assert.Equal(["officer SaveProcedureDraft", "officer PublishProcedure", "officer PublishProcedure", "system TakeEffect"],
            (await LinesAsync()).Select(line => string.Join(' ', line.Split(' ')[..2])));
        Assert.Equal(2, await CountAsync("before_hash = (select hash from procedure_versions) and after_hash is null"));
        Assert.Equal(1, await CountAsync(
            "action = 'PublishProcedure' and after_hash = (select hash from procedure_versions) and before_hash is null"));
    }

    [Fact]
    public async Task Whoever_reads_a_draft_is_audited_before_they_see_it()
    {
        await app.SaveDraftAsync(Sample.Content("1.500004"));
        (await app.Operator.GetAsync("/api/procedures/1.500004/draft")).EnsureSuccessStatusCode();
        await app.Operator.GetAsync("/api/procedures/1.599999/draft");

        Assert.Equal("officer ShowProcedureDraft 1.500004 drafts.read allowed", (await LinesAsync())[1]);
        Assert.Equal(2, await CountAsync("true"));
    }

    [Fact]
    public async Task What_cannot_be_audited_is_neither_shown_nor_changed()
    {
        await app.SaveDraftAsync(Sample.Content("1.500005"));
        await using var rename = app.Database.Source.CreateCommand("alter table audit_entries rename to away");
        await rename.ExecuteNonQueryAsync();

        Assert.InRange((int)(await app.Operator.GetAsync("/api/procedures/1.500005/draft")).StatusCode, 500, 503);
        Assert.InRange((int)(await app.SaveDraftAsync(Sample.Content("1.500006"))).StatusCode, 500, 503);
        Assert.Equal(0, await app.Database.CountAsync("procedure_drafts", "code = '1.500006'"));
    }

    [Fact]
    public async Task A_rebuild_of_the_index_is_audited()
    {
        (await app.Operator.PostAsync("/api/procedures/index/rebuild", null)).EnsureSuccessStatusCode();

        Assert.StartsWith("officer RebuildIndex index", Assert.Single(await LinesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_without_a_token_are_audited_as_refused_and_in_small_numbers()
    {
        for (var number = 0; number < 50; number++)
        {
            await app.Public.PutAsync($"/api/procedures/1.5000{number}/draft", null);
        }
        for (var tries = 0; await CountAsync("decision = 'refused'") == 0 && tries < 100; tries++)
        {
            await Task.Delay(20);
        }

        Assert.Equal("anonymous SaveProcedureDraft  drafts.write refused", Assert.Single(await LinesAsync()));
    }

    Task<long> CountAsync(string where) => app.Database.CountAsync("audit_entries", where);

    async Task<string[]> LinesAsync() => await app.Database.ScalarAsync<string[]>("""
        select coalesce(array_agg(concat_ws(' ', actor_kind, action, object, purpose, decision) order by id), '{}')
        from audit_entries
        """);
}
