using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Units;

/// <summary>Keeps the copy; ids, effect and position are one transaction of the service's own database.</summary>
internal sealed class UnitCopyHandler : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) =>
        CopiedUnit.PutAsync(batch.Connection, [.. CopiedUnit.Newest(batch.Messages)], cancel);
}
