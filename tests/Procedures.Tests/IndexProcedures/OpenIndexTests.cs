using EGov.Procedures.IndexProcedures;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.IndexProcedures;

/// <summary>An index over a fresh database that holds one procedure, "1.000001 Đăng ký khai sinh".</summary>
public abstract class OpenIndexTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>, IAsyncLifetime
{
    private protected readonly string folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));
    private protected readonly Catalogue catalogue = new();
    private protected SqliteEngine engine = null!;
    private protected CatalogueIndex index = null!;

    public async Task InitializeAsync()
    {
        engine = new SqliteEngine(folder);
        index = new CatalogueIndex(engine, catalogue, database.Source);
        await PublishAsync(Sample.Content("1.000001", "Đăng ký khai sinh"));
        await index.OpenAsync(default);
    }

    public async Task DisposeAsync()
    {
        await engine.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private protected Task PublishAsync(ProcedureContent content) => database.CommitAsync(connection =>
        VersionStore.PublishAsync(
            connection, [new IncomingVersion(content, Sample.Facts(Sample.Today))], Sample.Audit, Sample.Now,
            default));
}
