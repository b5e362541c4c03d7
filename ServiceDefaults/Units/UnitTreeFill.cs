using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Units;

/// <summary>
/// Keeps the tree in memory as the database has it, whichever replica wrote there: one small question a second, and
/// all units again when something changed.
/// </summary>
internal sealed class UnitTreeFill(
    NpgsqlDataSource database, UnitTree tree, UnitSource source, TimeProvider time, ILogger<UnitTreeFill> logger)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    string? filled;

    /// <summary>Fills the tree anew if the units changed since; what it holds stays when there are none.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        // Read before the units: a change in between is seen as one the next time.
        var newest = (await database.ListAsync(source.Newest, [], row => row.IsDBNull(0) ? null : row.GetString(0), cancel))[0];
        if (newest is null || newest == filled)
        {
            return;
        }
        tree.Replace(await database.ListAsync(source.Links, [], row => new UnitLink(
            row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.GetFieldValue<DateOnly>(2),
            row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3)), cancel));
        filled = newest;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FillAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException)
            {
                logger.LogWarning(error, "The units cannot be read; the tree stays as it was.");
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
