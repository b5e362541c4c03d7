using System.Runtime.CompilerServices;
using EGov.ServiceDefaults.Health;

namespace EGov.ServiceDefaults.Tests.Health;

public sealed class SettledMemoryTests
{
    [Fact]
    public async Task What_the_start_left_behind_is_given_back_when_it_is_over()
    {
        var left = Leave();
        using var settled = new SettledMemory(TimeProvider.System);
        await settled.StartAsync(default);
        await settled.ExecuteTask!;
        Assert.All(left, one => Assert.False(one.IsAlive));
    }

    [Fact]
    public async Task A_service_stopped_before_does_not_wait_for_it()
    {
        using var settled = new SettledMemory(TimeProvider.System);
        await settled.StartAsync(default);
        await settled.StopAsync(default).WaitAsync(SettledMemory.After / 2);
    }

    // Old enough for the last generation, which nothing else collects in an idle process.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference[] Leave()
    {
        var left = Enumerable.Range(0, 100).Select(_ => new byte[100_000]).ToArray();
        return [.. left.Select(one => new WeakReference(one))];
    }
}
