using System.Threading.Channels;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>Wakes the worker of this process when an import was handed in.</summary>
internal sealed class ImportSignal
{
    readonly Channel<bool> wake = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Notify() => wake.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            wake.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Notify();
        }
    }
}
