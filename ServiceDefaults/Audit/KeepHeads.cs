using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.Extensions.Hosting;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Keeps what other services sealed, whatever it says: it is judged when a chain is verified.</summary>
internal sealed class KeepHeads(IHostEnvironment host) : IMessageHandler
{
    readonly string service = MessagingSetup.Name(host);

    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        foreach (var head in batch.Messages.Where(message => message.Is<AuditHeadSealed>())
            .Select(message => AuditHead.Of(message.Read<AuditHeadSealed>())).Where(head => head.Service != service))
        {
            await batch.Connection.RunAsync("""
                insert into kept_heads (service, position, hash, sealed_at, key_id, public_key, signature)
                values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
                """, [head.Service, head.Position, head.Hash, head.SealedAt, head.KeyId, head.PublicKey, head.Signature],
                cancel);
        }
    }
}
