using System.Diagnostics;
using EGov.Procedures.IndexProcedures;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;
using Xunit.Abstractions;

namespace EGov.Procedures.Tests.IndexProcedures;

/// <summary>Ten times the national catalogue in force, each amended once: 50,000 versions by the real way in.</summary>
public sealed class LargeCatalogueTests(ProceduresDatabase database, ITestOutputHelper log)
    : IClassFixture<ProceduresDatabase>, IDisposable
{
    const int Procedures = 25_000;
    const int Batch = 1_000;
    static readonly string[] Verbs = ["Cấp", "Cấp lại", "Gia hạn", "Thu hồi", "Sửa đổi"];
    static readonly string[] Things = ["giấy phép xây dựng", "chứng chỉ hành nghề", "giấy chứng nhận", "thẻ"];
    static readonly string[] Fields =
        ["thủy sản", "khoáng sản", "y tế", "giáo dục", "giao thông", "du lịch", "lâm nghiệp"];

    readonly string folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Fifty_thousand_versions_are_indexed_searched_and_watched()
    {
        await TimeAsync("publish", () => PublishAsync(1));
        await TimeAsync("amend", () => PublishAsync(2));
        var catalogue = new Catalogue();
        await using var engine = new SqliteEngine(folder);
        var index = new CatalogueIndex(engine, catalogue, database.Source);
        await TimeAsync("build", () => index.OpenAsync(default));
        Assert.Equal((Procedures, 2L * Procedures), (catalogue.Count, await database.ScalarAsync<long>(
            "select count(*) from procedure_versions")));

        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "synonyms"));
        var search = new ProcedureSearch(engine, catalogue, lexicon, TimeProvider.System);
        foreach (var number in new[] { 1, 777, Procedures })
        {
            SearchAnswer answer = null!;
            await TimeAsync("search", async () => answer = await search.SearchAsync(
                new SearchRequest { Query = Name(number, 2) }, default));
            Assert.Equal(Code(number), answer.Items[0].Code);
        }
        for (var look = 0; look < 3; look++)
        {
            await TimeAsync("whole comparison", async () => Assert.Equal(0, await index.RepairAsync(default)));
            await TimeAsync("marks", async () => Assert.Equal(0, await index.RepairIfMarkedAsync(default)));
        }
        await PublishAsync(3, 1);
        await TimeAsync("mending one batch", async () => Assert.Equal(Batch, await index.RepairIfMarkedAsync(default)));
        await TimeAsync("rebuild", () => index.RebuildAsync(default));
        Assert.Equal(0, await index.RepairIfMarkedAsync(default));
    }

    async Task PublishAsync(int version, int batches = Procedures / Batch)
    {
        foreach (var numbers in Enumerable.Range(1, batches * Batch).Chunk(Batch))
        {
            await database.CommitAsync(connection => VersionStore.PublishAsync(connection,
                [.. numbers.Select(number => Sample.Incoming(Sample.Content(Code(number), Name(number, version))))],
                Sample.Audit, Sample.Now, default));
        }
    }

    async Task TimeAsync(string what, Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        log.WriteLine($"{what}: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N1} ms");
    }

    static string Code(int number) => $"4.{number:000000}";

    static string Name(int number, int version) =>
        $"{Verbs[number % 5]} {Things[number % 4]} {Fields[number % 7]} loại {number}, lần {version}";
}
