namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>
/// Builds the chain again from the entries and compares it, link by link, with the stored one and with the heads kept
/// elsewhere. One walk in constant memory; only at the first wrong place it is asked what happened there.
/// </summary>
internal sealed class ChainCheck
{
    readonly Evidence evidence;
    readonly Queue<AuditHead> heads;
    readonly LinkHasher hasher = new();
    ChainLink end;
    AuditHead? covered;
    Finding? rehashed;

    ChainCheck(Evidence evidence)
    {
        this.evidence = evidence;
        heads = new(evidence.Heads.OrderBy(head => head.Position));
        end = new(0, 0, LinkHasher.Beginning(evidence.Service));
    }

    public static Verdict Run(Evidence evidence) => new ChainCheck(evidence).Walk();

    Verdict Walk()
    {
        using var entries = evidence.EntriesAfter(0).GetEnumerator();
        var more = entries.MoveNext();
        foreach (var link in evidence.LinksAfter(0))
        {
            if (!more || !IsNext(link, entries.Current))
            {
                var found = new Diagnosis(evidence, end).Explain();
                return Conclude(0, found.Position > rehashed?.Until ? rehashed : found);
            }
            (end, more) = (link, entries.MoveNext());
            if (rehashed is null && !HeadsFit())
            {
                // Unless a later break says more: what was put in may fit by itself.
                rehashed = new(Tamper.Rehashed, (covered?.Position ?? 0) + 1, end.Position);
            }
        }
        var waiting = 0L;
        for (; more; more = entries.MoveNext())
        {
            waiting++;
        }
        return Conclude(waiting, rehashed ?? (heads.Count > 0 ? new(Tamper.Truncated, end.Position + 1) : null));
    }

    bool IsNext(ChainLink link, AuditEntry entry) => link.Position == end.Position + 1 && link.EntryId == entry.Id
        && hasher.Fits(end.Hash, link.Position, entry, link.Hash);

    bool HeadsFit()
    {
        while (heads.TryPeek(out var head) && head.Position == end.Position)
        {
            if (!head.Hash.AsSpan().SequenceEqual(end.Hash))
            {
                return false;
            }
            covered = heads.Dequeue();
        }
        return true;
    }

    Verdict Conclude(long waiting, Finding? found) =>
        new(evidence.Service, end.Position, waiting, covered?.Position ?? 0, covered?.SealedAt, found);
}
