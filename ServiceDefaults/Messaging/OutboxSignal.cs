using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// Wakes the relay of this process after a commit. Saves and commits of the service's DbContext call it by
/// themselves; whoever commits by plain SQL calls <see cref="Notify"/>. Many calls in a moment are one wake-up.
/// </summary>
public sealed class OutboxSignal : DbTransactionInterceptor, ISaveChangesInterceptor
{
    readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Tells that committed rows may wait in the outbox. Never blocks, never throws.</summary>
    public void Notify() => wake.Writer.TryWrite(true);

    /// <summary>Returns after the next <see cref="Notify"/>, or after the time given.</summary>
    internal async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            return await wake.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(
        SaveChangesCompletedEventData data, int result, CancellationToken cancel)
    {
        Notify();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Notify();
        return Task.CompletedTask;
    }
}
