using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Units;

/// <summary>Keeps the copy of units in the service's own database.</summary>
internal sealed class UnitCopyHandler : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) =>
        DirectoryCopies.Units.TakeAsync(batch, cancel);
}

/// <summary>Keeps the copy of calendars in the same way.</summary>
internal sealed class CalendarCopyHandler : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) =>
        DirectoryCopies.Calendars.TakeAsync(batch, cancel);
}
