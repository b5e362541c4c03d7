using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Work;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class ImportLeaseTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>, IAsyncLifetime
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    public async Task InitializeAsync()
    {
        await using var db = database.Open();
        await db.Set<ImportPart>().ExecuteDeleteAsync();
        await db.ImportJobs.ExecuteDeleteAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Of_many_runners_at_once_one_gets_the_job()
    {
        await QueueAsync(0);
        await QueueAsync(1);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(TimeSpan.Zero)));
        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task Jobs_are_taken_oldest_first_one_after_the_other()
    {
        var (second, first) = (await QueueAsync(5), await QueueAsync(1));
        var claim = await TakeAsync(TimeSpan.Zero);
        Assert.Equal(first, claim!.JobId);
        Assert.True(await EndAsync(claim, null));
        Assert.Equal(second, (await TakeAsync(TimeSpan.Zero))!.JobId);
    }

    [Fact]
    public async Task A_job_whose_runner_is_gone_comes_before_one_that_waits()
    {
        var older = await QueueAsync(1);
        await TakeAsync(TimeSpan.Zero);
        await QueueAsync(0);
        Assert.Null(await TakeAsync(ImportLease.Length));
        Assert.Equal(older, (await TakeAsync(ImportLease.Length + Moment))!.JobId);
    }

    [Fact]
    public async Task Who_lost_a_job_can_neither_end_it_nor_give_it_back()
    {
        await QueueAsync(0);
        var lost = await TakeAsync(TimeSpan.Zero);
        var now = await TakeAsync(ImportLease.Length + Moment);
        Assert.False(await EndAsync(lost!, "quá muộn"));
        await ImportLease.ReleaseAsync(database.Source, lost!, Sample.Now, default);
        Assert.Equal(now!.Holder, (await JobAsync(now.JobId)).Holder);
        Assert.True(await EndAsync(now, null));
    }

    [Fact]
    public async Task A_job_given_back_is_taken_again_after_the_pause()
    {
        await QueueAsync(0);
        var claim = await TakeAsync(TimeSpan.Zero);
        await ImportLease.ReleaseAsync(database.Source, claim!, Sample.Now.AddSeconds(3), default);
        Assert.Null(await TakeAsync(TimeSpan.FromSeconds(3)));
        var again = await TakeAsync(TimeSpan.FromSeconds(3) + Moment);
        Assert.Equal(claim!.JobId, again!.JobId);
        Assert.NotEqual(claim.Holder, again.Holder);
    }

    [Fact]
    public async Task A_failed_job_tells_why_keeps_its_beginning_and_drops_its_input()
    {
        var id = await QueueAsync(0);
        await TakeAsync(TimeSpan.Zero);
        var claim = await TakeAsync(ImportLease.Length + Moment);
        Assert.True(await EndAsync(claim!, "Tệp nén hỏng"));
        var job = await JobAsync(id);
        Assert.Equal((ImportState.Failed, "Tệp nén hỏng", null), (job.State, job.Error, job.Holder));
        Assert.Equal(Sample.Now, job.StartedAt);
        Assert.Equal(0, await database.CountAsync("import_parts"));
        Assert.Null(await TakeAsync(TimeSpan.FromDays(1)));
    }

    Task<ImportClaim?> TakeAsync(TimeSpan after) =>
        ImportLease.TakeAsync(database.Source, Sample.Now + after, CancellationToken.None);

    Task<bool> EndAsync(ImportClaim claim, string? error) =>
        ImportLease.EndAsync(database.Source, claim, error, Sample.Now.AddMinutes(1), CancellationToken.None);

    async Task<ImportJob> JobAsync(Guid id)
    {
        await using var db = database.Open();
        return await db.ImportJobs.AsNoTracking().SingleAsync(job => job.Id == id);
    }

    async Task<Guid> QueueAsync(int minute)
    {
        await using var db = database.Open();
        var (id, at) = (Guid.NewGuid(), Sample.Now.AddMinutes(minute - 60));
        db.Add(new ImportJob { Id = id, Format = ImportFormat.Portal, FileName = "", CreatedAt = at });
        db.Add(new ImportPart { JobId = id, Number = 0, Body = [1], CreatedAt = at });
        await db.SaveChangesAsync();
        return id;
    }
}
