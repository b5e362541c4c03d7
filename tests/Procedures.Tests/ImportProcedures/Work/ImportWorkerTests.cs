using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Work;
using EGov.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class ImportWorkerTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>
{
    [Fact]
    public async Task An_import_nobody_foresaw_fails_alone_and_the_next_one_is_carried_out()
    {
        // Parts that are no bytes any more: reading them throws what no catch names.
        var first = await QueueAsync("{\"ma_thu_tuc\":\"2.900001\"}");
        await ExecuteAsync("alter table import_parts alter column body type text using 'hỏng'");
        using var worker = Worker();
        await worker.StartAsync(default);
        var failed = await EndedAsync(first);
        Assert.Equal((ImportState.Failed, "Lỗi ngoài dự kiến khi đọc dữ liệu."), (failed.State, failed.Error));
        Assert.Equal(0, await database.CountAsync("import_parts", $"job_id = '{first}'"));

        await ExecuteAsync("alter table import_parts alter column body type bytea using body::bytea");
        var second = await QueueAsync("{hỏng");
        Assert.Equal(ImportState.Done, (await EndedAsync(second)).State);
        Assert.False(worker.ExecuteTask!.IsCompleted);
        await worker.StopAsync(default);
    }

    ImportWorker Worker() => new(database.Source, new ImportSignal(), new OutboxSignal(), TimeProvider.System,
        NullLogger<ImportWorker>.Instance);

    async Task<Guid> QueueAsync(string input)
    {
        await using var db = database.Open();
        var job = new ImportJob
        {
            Id = Guid.CreateVersion7(), Format = ImportFormat.Portal, Publish = true, KeepExisting = false, FileName = "",
            CreatedAt = DateTimeOffset.UtcNow,
        };
        db.ImportJobs.Add(job);
        db.Add(new ImportPart { JobId = job.Id, Number = 0, Body = Encoding.UTF8.GetBytes(input), CreatedAt = job.CreatedAt });
        await db.SaveChangesAsync();
        return job.Id;
    }

    async Task<ImportJob> EndedAsync(Guid id)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            await using var db = database.Open();
            var job = await db.ImportJobs.SingleAsync(row => row.Id == id);
            if (job.FinishedAt is not null)
            {
                return job;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"Import {id} did not end.");
    }

    async Task ExecuteAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
