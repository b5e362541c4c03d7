using EGov.Contracts.Procedures;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Procedures.IndexProcedures;

/// <summary>
/// Follows what was published, amended and abolished. The event only says which code: what is written is what the
/// database says now, so repeated and late events do no harm.
/// </summary>
internal sealed class ProcedureIndexer(CatalogueIndex index) : IMessageHandler
{
    public Task HandleAsync(MessageBatch batch, CancellationToken cancel) => index.ApplyAsync(
        [.. batch.Messages.Where(IsChange).Select(message => message.Key).Distinct(StringComparer.Ordinal)], cancel);

    static bool IsChange(LogMessage message) =>
        message.Is<ProcedurePublished>() || message.Is<ProcedureAmended>() || message.Is<ProcedureAbolished>();
}
