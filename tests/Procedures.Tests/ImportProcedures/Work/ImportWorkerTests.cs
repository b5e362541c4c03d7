using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Work;
using EGov.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

/// <summary>The worker as the service runs it.</summary>
public sealed class ImportWorkerTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>
{
    [Fact]
    public async Task A_stored_row_nobody_can_read_fails_the_import_that_meets_it_alone()
    {
        using var worker = new ImportWorker(database.Source, new ImportSignal(), new OutboxSignal(),
            TimeProvider.System, NullLogger<ImportWorker>.Instance);
        await worker.StartAsync(default);
        Assert.Equal((ImportState.Done, null), await EndAsync(await QueueAsync("3.100001", "Một thủ tục")));

        // As a restore of half a table leaves it.
        await database.ScalarAsync<string>(
            "update procedure_versions set content = content - 'name' where code = '3.100001' returning code");
        Assert.Equal((ImportState.Failed, "Lỗi ngoài dự kiến khi đọc dữ liệu."),
            await EndAsync(await QueueAsync("3.100001", "Một thủ tục sửa")));

        Assert.Equal((ImportState.Done, null), await EndAsync(await QueueAsync("3.100002", "Hai thủ tục")));
        Assert.False(worker.ExecuteTask!.IsCompleted);
        await worker.StopAsync(default);
    }

    async Task<Guid> QueueAsync(string code, string name)
    {
        await using var db = database.Open();
        var job = new ImportJob
        {
            Id = Guid.CreateVersion7(), Format = ImportFormat.Portal, Publish = true, FileName = "",
            CreatedAt = DateTimeOffset.UtcNow,
        };
        db.AddRange(job, new ImportPart
        {
            JobId = job.Id, Number = 0, CreatedAt = job.CreatedAt, Body = Encoding.UTF8.GetBytes(
                $$"""{"ma_thu_tuc":"{{code}}","ten_thu_tuc":"{{name}}","bo":"bo-tu-phap","so_quyet_dinh":"1/QĐ-BTP"}"""),
        });
        await db.SaveChangesAsync();
        return job.Id;
    }

    async Task<(ImportState, string?)> EndAsync(Guid id)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var db = database.Open();
            var job = await db.ImportJobs.AsNoTracking().SingleAsync(row => row.Id == id);
            if (job.State is ImportState.Done or ImportState.Failed)
            {
                return (job.State, job.Error);
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("The import does not end.");
    }
}
