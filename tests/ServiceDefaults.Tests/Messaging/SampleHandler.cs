using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>Writes one row per event; behaves badly when the test says so.</summary>
internal sealed class SampleHandler(SampleBehaviour behaviour) : IMessageHandler
{
    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        foreach (var message in batch.Messages.Where(message => message.Is<SampleEvent>()))
        {
            var sample = message.Read<SampleEvent>();
            await batch.Connection.RunAsync(
                "insert into effects (event_id, key, number) values ($1, $2, $3)",
                [message.Id, sample.Code, sample.Number], cancel);
            behaviour.Handle(sample);
        }
    }
}

/// <summary>What the handler does after each effect.</summary>
internal sealed class SampleBehaviour
{
    public Action<SampleEvent> Handle { get; set; } = _ => { };
}
