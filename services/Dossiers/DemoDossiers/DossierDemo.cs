using EGov.Dossiers.Offices;
using EGov.Dossiers.SubmitDossier;
using Npgsql;

namespace EGov.Dossiers.DemoDossiers;

/// <summary><c>--demo N</c>: N made-up dossiers of the year until now, of the real procedures and units, into a database
/// that holds nothing else.</summary>
internal static class DossierDemo
{
    /// <summary>Subjects of whoever acts in made-up lives begin so.</summary>
    public const string Mark = "demo-";

    const string Foreign = $"select exists (select from dossier_steps where number = 1 and by not like '{Mark}%')";

    public static async Task<bool> RunAsync(WebApplication app, string[] args, TextWriter told, CancellationToken cancel)
    {
        var place = Array.IndexOf(args, "--demo");
        if (place < 0)
        {
            return false;
        }
        if (!int.TryParse(args.ElementAtOrDefault(place + 1), out var count) || count is < 1 or > 10_000_000)
        {
            throw new ArgumentException("--demo takes a number up to 10,000,000.", nameof(args));
        }
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        if ((await source.ListAsync(Foreign, [], row => row.GetBoolean(0), cancel))[0])
        {
            throw new InvalidOperationException("The database holds dossiers that are not made up: it is no demonstration.");
        }
        var lives = await LivesAsync(app.Services, source, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        await told.WriteLineAsync($"{await DemoWriter.WriteAsync(
            scope.ServiceProvider.GetRequiredService<DossiersDb>(), source, lives, count, cancel)} dossiers");
        return true;
    }

    static async Task<DemoLives> LivesAsync(IServiceProvider services, NpgsqlDataSource source, CancellationToken cancel)
    {
        var offices = await services.GetRequiredService<OfficeShelf>().NowAsync(cancel);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var serials = await source.ListAsync("select unit_id, day, last from number_series", [],
            row => KeyValuePair.Create((row.GetGuid(0), row.GetFieldValue<DateOnly>(1)), row.GetInt32(2)), cancel);
        return new(offices, services.GetRequiredService<NumberPatterns>(),
            await DemoOffers.ReadAsync(source, cancel), now, new(serials));
    }
}
