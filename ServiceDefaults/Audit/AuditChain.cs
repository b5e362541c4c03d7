using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// Links entries after their commit, in the order of their ids, and seals the end. A turn is one transaction that
/// holds a lock, so that of many replicas one works and a lost connection hands over.
/// </summary>
internal sealed class AuditChain(IHostEnvironment host, NpgsqlDataSource source, HeadKey key, TimeProvider time)
{
    public const int MostLinks = 10_000;
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    const int BatchSize = 1_000;

    readonly string service = MessagingSetup.Name(host);
    readonly LinkHasher hasher = new();
    readonly ChainGaps gaps = new();

    /// <summary>Links what can be linked now, up to a batch; true when more may be waiting.</summary>
    public async Task<bool> TurnAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await ChainScene.ReadAsync(connection, BatchSize, cancel) is not { } scene)
        {
            return false;
        }
        var ready = gaps.Ready(scene, await NextTransactionAsync(connection, scene, cancel));
        var links = Link(scene.End ?? new(0, 0, LinkHasher.Beginning(service)),
            ready.Take((int)(MostLinks - (scene.End?.Position ?? 0) + scene.HeadPosition)));
        await WriteAsync(connection, links, cancel);
        await SealAsync(connection, links.Count > 0 ? links[^1] : scene.End, scene, cancel);
        await transaction.CommitAsync(cancel);
        return links.Count > 0 && scene.Entries.Count == BatchSize;
    }

    /// <summary>A number above those of all transactions that may hold an id not seen yet; asked only for a gap.</summary>
    async Task<ulong?> NextTransactionAsync(NpgsqlConnection connection, ChainScene scene, CancellationToken cancel) =>
        gaps.IsNew(scene) ? (await connection.ListAsync(
            "select pg_current_xact_id()", [], row => row.GetFieldValue<ulong>(0), cancel))[0] : null;

    List<ChainLink> Link(ChainLink end, IEnumerable<AuditEntry> entries)
    {
        var links = new List<ChainLink>();
        foreach (var entry in entries)
        {
            end = new(end.Position + 1, entry.Id, hasher.Link(end.Hash, end.Position + 1, entry));
            links.Add(end);
        }
        return links;
    }

    static async Task WriteAsync(NpgsqlConnection connection, List<ChainLink> links, CancellationToken cancel)
    {
        if (links.Count > 0)
        {
            var block = LinkBlock.Of(links);
            await connection.RunAsync("insert into audit_blocks (first, entry_ids, hashes) values ($1, $2, $3)",
                [block.First, block.EntryIds, block.Hashes], cancel);
        }
    }

    async Task SealAsync(NpgsqlConnection connection, ChainLink? end, ChainScene scene, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (end is null || end.Position == scene.HeadPosition
            || (end.Position - scene.HeadPosition < MostLinks && now - scene.SealedAt < Longest))
        {
            return;
        }
        var head = AuditHead.Seal(service, end, now, await key.OpenAsync(connection, cancel));
        await connection.RunAsync("""
            insert into audit_heads (position, hash, sealed_at, key_id, public_key, signature)
            values ($1, $2, $3, $4, $5, $6)
            """, [head.Position, head.Hash, head.SealedAt, head.KeyId, head.PublicKey, head.Signature], cancel);
        await OutboxCopy.WriteAsync(connection, [OutboxMessage.Of(head.ToEvent(), now)], cancel);
    }
}
