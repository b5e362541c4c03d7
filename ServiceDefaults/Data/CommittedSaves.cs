using System.Data.Common;
using EGov.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGov.ServiceDefaults.Data;

/// <summary>Tells the relay of saves and commits; apart from the signal, so that EF Core is loaded by a first
/// write.</summary>
internal sealed class CommittedSaves(OutboxSignal signal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    ValueTask<int> ISaveChangesInterceptor.SavedChangesAsync(
        SaveChangesCompletedEventData data, int result, CancellationToken cancel)
    {
        signal.Notify();
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Notify();
        return Task.CompletedTask;
    }
}
