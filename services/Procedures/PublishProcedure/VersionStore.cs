using System.Security.Cryptography;
using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>
/// Takes in contents that are public elsewhere, in batches. Runs in the caller's transaction, so an import can
/// move its own position in the same one.
/// </summary>
internal static class VersionStore
{
    /// <summary>
    /// Writes a new version and a decision for each content that differs from the newest version, and nothing for
    /// the others. The codes of a batch must be distinct; the entry gets the hash over those of all versions written.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, WriteOutcome>> PublishAsync(
        NpgsqlConnection connection, IReadOnlyList<IncomingVersion> batch, AuditEntry entry, DateTimeOffset now,
        CancellationToken cancel)
    {
        // Hashing and writing JSON are most of the work of a batch.
        var hashed = batch.AsParallel().AsOrdered()
            .Select(incoming => (Incoming: incoming, Hash: ProcedureJson.Hash(incoming.Content))).ToList();
        var standings = await Standing.LoadLockedAsync(connection, batch.Select(row => row.Content.Code), cancel);
        var outcomes = new Dictionary<string, WriteOutcome>(batch.Count, StringComparer.Ordinal);
        foreach (var (incoming, hash) in hashed)
        {
            outcomes.Add(incoming.Content.Code, Judge(StandingOf(incoming), hash));
        }
        var decided = hashed.AsParallel().AsOrdered()
            .Where(row => outcomes[row.Incoming.Content.Code] != WriteOutcome.Unchanged)
            .Select(row => Decide(row.Incoming, row.Hash, StandingOf(row.Incoming), now)).ToList();
        byte[] written = [.. decided.SelectMany(row => row.Hash!)];
        await DecisionStore.RecordAsync(
            connection, decided, entry with { AfterHash = SHA256.HashData(written) }, now, cancel);
        return outcomes;

        Standing StandingOf(IncomingVersion incoming) =>
            standings.GetValueOrDefault(incoming.Content.Code, Standing.None);
    }

    static WriteOutcome Judge(Standing standing, byte[] hash) =>
        standing.DecidedState != ProcedureState.Abolished && standing.Holds(hash) ? WriteOutcome.Unchanged : standing.LastVersion == 0 ? WriteOutcome.New : WriteOutcome.Changed;

    static Decided Decide(IncomingVersion incoming, byte[] hash, Standing standing, DateTimeOffset now)
    {
        var content = incoming.Content;
        var facts = incoming.Facts with
        {
            EffectiveFrom = Later(incoming.Facts.EffectiveFrom, standing.LastEffectiveFrom),
        };
        return new Decided
        {
            Id = Guid.CreateVersion7(now),
            Code = content.Code,
            Transition = ProcedureTransitions.ForImport(standing.DecidedState),
            Version = standing.LastVersion + 1,
            Previous = standing.CurrentVersion,
            Facts = facts,
            Json = ProcedureJson.Write(content),
            Hash = hash,
            Name = content.Name,
            Field = content.Field,
            OnlineLevel = content.OnlineLevel,
            InForce = facts.EffectiveFrom <= VietnamTime.DayOf(now) && !standing.HasWaiting,
        };
    }

    // A decision waiting for its day keeps its turn: what comes in after it takes effect after it.
    static DateOnly Later(DateOnly day, DateOnly? last) => last is { } given && given > day ? given : day;
}
