using System.Net.Http.Json;
using EGov.Procedures;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.Dossiers.Tests.FollowProcedures;

/// <summary>The catalogue itself over a database of its own; what it tells is read from its outbox.</summary>
public sealed class RealCatalogue : IAsyncLifetime
{
    readonly DirectoryInfo index = System.IO.Directory.CreateTempSubdirectory("egov-catalogue-");
    WebApplicationFactory<ProceduresDb> factory = null!;
    TestIssuer issuer = null!;
    NpgsqlDataSource database = null!;

    public HttpClient Public => factory.CreateClient();

    public async Task InitializeAsync()
    {
        var text = await TestPostgres.NewDatabaseAsync();
        database = NpgsqlDataSource.Create(text);
        await using var db = new ProceduresDb(new DbContextOptionsBuilder<ProceduresDb>().UseNpgsql(database).Options);
        await db.Database.MigrateAsync();
        issuer = await TestIssuer.StartAsync();
        factory = new WebApplicationFactory<ProceduresDb>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:procedures-db", text).UseSetting("ConnectionStrings:events-db", text)
            .UseSetting("Search:Folder", index.FullName).Trust(issuer)
            .ConfigureServices(services => services.RemoveAll<IHostedService>()));
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await issuer.DisposeAsync();
        await database.DisposeAsync();
        index.Delete(recursive: true);
    }

    /// <summary>Decides about a procedure with the draft it needs.</summary>
    public async Task DecideAsync(string code, string type, string from, int days = 3)
    {
        using var editor = factory.CreateDefaultClient(
            new TokenHandler(() => issuer.Officer(Guid.Empty, "procedure-editor", "procedure-publisher")));
        if (type != "abolish")
        {
            (await editor.PutAsJsonAsync($"/api/procedures/{code}/draft", new
            {
                content = Content(code, days), issuer = "province",
            })).EnsureSuccessStatusCode();
        }
        var answer = await editor.PostAsJsonAsync($"/api/procedures/{code}/publications",
            new { type, number = "10/QĐ-UBND", date = from, effectiveFrom = from });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Everything told so far, in order.</summary>
    public async Task<IReadOnlyList<LogMessage>> ToldAsync() => await database.ListAsync(
        "select id, key, event_id, type, created_at, body from outbox order by id", [], row => new LogMessage(
            "procedures", 0, row.GetInt64(0), row.GetString(1), row.GetGuid(2), row.GetString(3), "procedures",
            row.GetFieldValue<DateTimeOffset>(4), null, row.GetFieldValue<byte[]>(5)), default);

    static object Content(string code, int days) => new
    {
        code, name = "Cấp bản sao trích lục hộ tịch", field = "Hộ tịch", agencies = new[] { "Ủy ban nhân dân cấp xã" },
        levels = new[] { "commune" }, onlineLevel = "full", applicants = new[] { "Công dân Việt Nam" },
        channels = new[]
        {
            new
            {
                channel = "direct",
                times = new[]
                {
                    new
                    {
                        amount = days, unit = "workingDay", note = "",
                        fees = new[] { new { amount = 8_000, code = "", currency = "VND", note = "" } },
                    },
                },
            },
        },
        steps = new[] { new { @case = "", steps = new[] { "Nộp hồ sơ." } } },
        papers = new[]
        {
            new
            {
                @case = "",
                papers = new[] { new { code = "", name = "Tờ khai", formName = "", formUrl = "", originals = 1, copies = 0 } },
            },
        },
        results = new[] { new { code = "", name = "Bản sao trích lục" } },
        legalBases = new[] { new { number = "123/2015/NĐ-CP", title = "Nghị định về hộ tịch" } },
    };
}
