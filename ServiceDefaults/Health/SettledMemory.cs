using Microsoft.Extensions.Hosting;

namespace EGov.ServiceDefaults.Health;

/// <summary>Gives back what only the start needed, once it is over: services stand idle most of the day.</summary>
internal sealed class SettledMemory(TimeProvider time) : BackgroundService
{
    /// <summary>When everything of a start is done, also on a slow machine.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(After, time, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
