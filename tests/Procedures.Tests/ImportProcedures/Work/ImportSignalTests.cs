using EGov.Procedures.ImportProcedures.Work;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class ImportSignalTests
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    readonly ManualTime time = new(Sample.Now);
    readonly ImportSignal signal = new();

    [Fact]
    public async Task A_signal_given_before_anybody_waits_is_not_lost()
    {
        signal.Notify();
        await signal.WaitAsync(Pause, time, default);
        Assert.Equal(Sample.Now, time.GetUtcNow());
    }

    [Fact]
    public async Task A_signal_wakes_who_waits()
    {
        var waiting = signal.WaitAsync(Pause, time, default);
        Assert.False(waiting.IsCompleted);
        signal.Notify();
        await waiting;
    }

    [Fact]
    public async Task Without_a_signal_the_wait_ends_when_its_time_is_over_and_not_before()
    {
        var waiting = signal.WaitAsync(Pause, time, default);
        time.Set(Sample.Now + Pause - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        time.Set(Sample.Now + Pause);
        await waiting;
    }

    [Fact]
    public async Task Many_signals_before_a_look_ask_for_one_look()
    {
        for (var number = 0; number < 5; number++)
        {
            signal.Notify();
        }
        await signal.WaitAsync(Pause, time, default);
        Assert.False(signal.WaitAsync(Pause, time, default).IsCompleted);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_without_an_error()
    {
        using var stop = new CancellationTokenSource();
        var waiting = signal.WaitAsync(Pause, time, stop.Token);
        await stop.CancelAsync();
        await waiting;
    }
}
