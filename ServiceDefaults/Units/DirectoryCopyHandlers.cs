using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Units;

/// <summary>Keeps the copy of units; ids, effect and position are one transaction of the service's own database.</summary>
internal sealed class UnitCopyHandler : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) => DirectoryCopies.Units.PutAsync(
        batch.Connection, [.. DirectoryCopies.Units.Newest(batch.Messages)], cancel);
}

/// <summary>Keeps the copy of calendars in the same way.</summary>
internal sealed class CalendarCopyHandler : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) => DirectoryCopies.Calendars.PutAsync(
        batch.Connection, [.. DirectoryCopies.Calendars.Newest(batch.Messages)], cancel);
}
