using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SuggestProcedures;
using EGov.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Procedures.Tests.SearchProcedures;

/// <summary>The two routes over the sample procedures, without a database.</summary>
public sealed class SearchHost : IAsyncLifetime
{
    readonly string folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));
    WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    internal Catalogue Catalogue => app.Services.GetRequiredService<Catalogue>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["Search:Folder"] = folder;
        builder.AddServiceDefaults();
        builder.AddProcedureSearch();
        builder.AddProcedureSuggestions();
        app = builder.Build();
        app.UseServiceDefaults();
        app.MapSearchProcedures();
        app.MapSuggestProcedures();
        await app.StartAsync();
        var engine = app.Services.GetRequiredService<ISearchEngine>();
        await engine.BeginRebuildAsync(default);
        await engine.WriteRebuiltAsync(SampleDocuments.All, default);
        await engine.SwapAsync(default);
        Catalogue.Apply(SampleDocuments.All);
        Client = app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
