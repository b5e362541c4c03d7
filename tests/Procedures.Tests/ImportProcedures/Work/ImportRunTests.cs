using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;
using EGov.Procedures.ImportProcedures.Work;
using EGov.Procedures.Tests.ImportProcedures.Portal;
using EGov.ServiceDefaults.Messaging;
using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class ImportRunTests(ProceduresDatabase database, ITestOutputHelper output)
    : IClassFixture<ProceduresDatabase>
{
    readonly SetTime time = new(Sample.Now);

    [Fact]
    public async Task An_import_killed_between_two_batches_goes_on_and_counts_each_record_once()
    {
        var id = await QueueAsync(Lines("2.1", 1200));
        var first = await TakeAsync();
        var batch = await ReadAsync(Lines("2.1", 1200), 500);
        Assert.True(await new ImportBatch(database.Source, time, first).WriteAsync(batch, CancellationToken.None));
        Assert.Null(await ImportLease.TakeAsync(database.Source, time.GetUtcNow(), CancellationToken.None));
        time.Move(ImportLease.Length + TimeSpan.FromSeconds(1));
        var second = await TakeAsync();
        Assert.Equal((id, 500), (second.JobId, second.RecordsDone));
        Assert.False(await new ImportBatch(database.Source, time, first).WriteAsync(batch, CancellationToken.None));
        Assert.True(await RunAsync(second));
        var job = await JobAsync(id);
        Assert.Equal((1200, 1200, 0, 0), (job.RecordsDone, job.NewCount, job.ChangedCount, job.UnchangedCount));
        Assert.Equal((ImportState.Done, 1200), (job.State,
            (int)await database.CountAsync("procedures", "code like '2.1%'")));
        Assert.Equal(0, await database.CountAsync("import_parts", $"job_id = '{id}'"));
    }

    [Fact]
    public async Task An_unchanged_record_changes_nothing_and_a_changed_one_makes_a_version()
    {
        await ImportAsync(Lines("2.2", 3));
        var again = await ImportAsync(Lines("2.2", 3));
        Assert.Equal((0, 0, 3), (again.NewCount, again.ChangedCount, again.UnchangedCount));
        var changed = await ImportAsync(Lines("2.2", 3)
            .Replace("2.200002\",\"ten_thu_tuc\":\"Thủ tục", "2.200002\",\"ten_thu_tuc\":\"Thủ tục mới",
                StringComparison.Ordinal));
        Assert.Equal((0, 1, 2), (changed.NewCount, changed.ChangedCount, changed.UnchangedCount));
        Assert.Equal(2, await database.CountAsync("procedure_versions", "code = '2.200002'"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_its_line_and_the_rest_goes_in()
    {
        var text = Line("2.300001", "Một") + "\n{hỏng\n" + Line("2.300001", "Một") + "\n" + Line("x", "Hai") + "\n"
            + Line("2.300002", "\\ud800") + "\n" + Line("2.300003", "Ba\\u0000");
        var job = await ImportAsync(text);
        Assert.Equal((6, 2, 4), (job.RecordsDone, job.NewCount, job.RefusedCount));
        await using var db = database.Open();
        var refused = await db.ImportFindings.Where(row => row.JobId == job.Id && row.Refuses).OrderBy(row => row.Line)
            .ToListAsync();
        Assert.Equal([2, 3, 4, 5], refused.Select(row => row.Line));
        Assert.Equal([RemarkKinds.RecordIsReadable, RemarkKinds.CodeComesOnce, RemarkKinds.CodeIsValid,
            RemarkKinds.RecordIsReadable],
            refused.Select(row => row.Kind));
    }

    [Fact]
    public async Task Text_of_another_procedure_is_left_as_a_draft_with_its_detail_set_aside()
    {
        await ImportAsync(Line("2.400001", "Mở khóa căn cước điện tử cấp xã"));
        var job = await ImportAsync(Line("2.400001", "Hỗ trợ phát triển sản xuất cộng đồng") + "\n"
            + Line("2.400002", "Hợp nhất công ty luật", page: "https://x/1") + "\n" + Line("2.400003",
                "Giải thể công ty luật", page: "https://x/1"));
        Assert.Equal((0, 0, 3), (job.NewCount, job.ChangedCount, job.HeldCount));
        Assert.Equal(0, await database.CountAsync("procedure_versions", "code in ('2.400002', '2.400003')"));
        Assert.Equal("Mở khóa căn cước điện tử cấp xã",
            await database.ScalarAsync<string>("select content->>'name' from procedure_versions where code = '2.400001'"));
        Assert.Equal(3, await database.CountAsync("procedure_drafts",
            "code like '2.4%' and content->'raw' ? 'held:steps' and content->'steps' = '[]'"));
        Assert.Equal(3, await database.CountAsync("import_findings",
            $"job_id = '{job.Id}' and kind = 'NameAndTextAgree'"));
    }

    [Fact]
    public async Task Drafts_are_left_where_publication_is_not_wanted_and_known_ones_where_they_are_to_be_kept()
    {
        var drafted = await ImportAsync(Line("2.500001", "Một thủ tục"), publish: false);
        Assert.Equal((1, 0), (drafted.NewCount, (int)await database.CountAsync("procedure_versions",
            "code = '2.500001'")));
        await ImportAsync(Line("2.500002", "Hai thủ tục"));
        var kept = await ImportAsync(Line("2.500002", "Hai thủ tục sửa"), keep: true);
        Assert.Equal((0, 1), (kept.ChangedCount, kept.UnchangedCount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(1_000_000)]
    public async Task What_is_not_kept_from_the_first_look_is_read_again_in_its_place(long mostKept)
    {
        await QueueAsync(Lines("2.7", 12));
        var claim = await TakeAsync() with { RecordsDone = 3 };
        var input = new ImportInput(database.Source, claim, mostKept);
        await input.LookAsync(CancellationToken.None);
        var lines = await input.ReadAsync(CancellationToken.None).Select(record => record.Line).ToListAsync();
        Assert.Equal(Enumerable.Range(4, 9), lines);
        Assert.Equal(12, input.Census.Records);
        Assert.Equal(["2.700001", "2.700002", "2.700003"], input.Census.Seen.Order(StringComparer.Ordinal));
        await ImportLease.EndAsync(database.Source, claim, null, time.GetUtcNow(), CancellationToken.None);
    }

    [Fact]
    public async Task A_cancelled_import_writes_no_further_batch()
    {
        await QueueAsync(Lines("2.6", 10));
        var claim = await TakeAsync();
        await database.ScalarAsync<Guid>("update import_jobs set state = 'cancelled' where id = $1 returning id",
            claim.JobId);
        Assert.False(await new ImportRun(database.Source, time, claim, new OutboxSignal()).RunAsync(CancellationToken.None));
        Assert.Equal(0, await database.CountAsync("procedures", "code like '2.6%'"));
    }

    [NeedsSharedFact(RealRecords.Path)]
    public async Task The_real_file_goes_in_whole_and_again_changes_nothing()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Shared!, RealRecords.Path));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var job = await ImportAsync(bytes);
        output.WriteLine($"first {clock.ElapsedMilliseconds} ms");
        Assert.Equal((2642, 0), (job.RecordsDone, job.RefusedCount));
        Assert.Equal(2642, job.NewCount + job.HeldCount);
        Assert.Equal(17, job.HeldCount);
        clock.Restart();
        var again = await ImportAsync(bytes);
        output.WriteLine($"again {clock.ElapsedMilliseconds} ms");
        Assert.Equal((0, 0, job.NewCount), (again.NewCount, again.ChangedCount, again.UnchangedCount));
    }

    Task<ImportJob> ImportAsync(string text, bool publish = true, bool keep = false) =>
        ImportAsync(Encoding.UTF8.GetBytes(text), publish, keep);

    async Task<ImportJob> ImportAsync(byte[] input, bool publish = true, bool keep = false)
    {
        var id = await QueueAsync(input, publish, keep);
        Assert.True(await RunAsync(await TakeAsync()));
        return await JobAsync(id);
    }

    async Task<bool> RunAsync(ImportClaim claim)
    {
        var whole = await new ImportRun(database.Source, time, claim, new OutboxSignal()).RunAsync(CancellationToken.None);
        await ImportLease.EndAsync(database.Source, claim, null, time.GetUtcNow(), CancellationToken.None);
        return whole;
    }

    async Task<ImportClaim> TakeAsync() =>
        (await ImportLease.TakeAsync(database.Source, time.GetUtcNow(), CancellationToken.None))!;

    Task<Guid> QueueAsync(string text) => QueueAsync(Encoding.UTF8.GetBytes(text));

    async Task<Guid> QueueAsync(byte[] input, bool publish = true, bool keep = false)
    {
        await using var db = database.Open();
        var job = new ImportJob
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Format = ImportFormat.Portal,
            Publish = publish,
            KeepExisting = keep,
            FileName = "",
            CreatedAt = time.GetUtcNow(),
        };
        db.ImportJobs.Add(job);
        db.AddRange(input.Chunk(100_000).Select((body, number) =>
            new ImportPart { JobId = job.Id, Number = number, Body = body, CreatedAt = time.GetUtcNow() }));
        await db.SaveChangesAsync();
        return job.Id;
    }

    async Task<ImportJob> JobAsync(Guid id)
    {
        await using var db = database.Open();
        return await db.ImportJobs.AsNoTracking().SingleAsync(job => job.Id == id);
    }

    static async Task<List<ReadRecord>> ReadAsync(string text, int count)
    {
        var records = new List<ReadRecord>();
        await foreach (var record in RecordSplitter.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)),
            CancellationToken.None))
        {
            records.Add(RecordReader.Read(ImportFormat.Portal, record));
        }
        return records[..count];
    }

    static string Lines(string prefix, int count) =>
        string.Join('\n', Enumerable.Range(1, count)
            .Select(number => Line($"{prefix}{number:00000}", $"Thủ tục số {number}")));

    static string Line(string code, string name, string page = "") =>
        $$"""{"ma_thu_tuc":"{{code}}","ten_thu_tuc":"{{name}}","bo":"bo-tu-phap","detail_url":"{{page}}","so_quyet_dinh":"1/QĐ-BTP","trinh_tu_thuc_hien":"Bước 1: Nộp"}""";
}
