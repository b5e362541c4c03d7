namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// Ids come from a sequence, so one that is missing was rolled back or is not committed yet. A gap is waited for until
/// every transaction that ran when it was first seen has ended; only then is it certain that it stays empty.
/// </summary>
internal sealed class ChainGaps
{
    long settled;
    long watched;
    ulong watchedUntil;

    /// <summary>Whether the entries have a gap that nobody watches yet.</summary>
    public bool IsNew(ChainScene scene) => watched == 0 && FirstBehindGap(scene) < scene.Entries.Count;

    /// <summary>Entries to link now, in order.</summary>
    /// <param name="scene">What was read.</param>
    /// <param name="next">Number above all transactions that ran when it was read; given when a gap is new.</param>
    public IEnumerable<AuditEntry> Ready(ChainScene scene, ulong? next)
    {
        if (next is { } above)
        {
            (watched, watchedUntil) = (scene.Entries[^1].Id, above);
        }
        else if (watched > 0 && scene.Finished >= watchedUntil)
        {
            (settled, watched) = (watched, 0);
        }
        return scene.Entries.Take(FirstBehindGap(scene));
    }

    int FirstBehindGap(ChainScene scene)
    {
        var last = scene.End?.EntryId ?? 0;
        for (var index = 0; index < scene.Entries.Count; index++)
        {
            var id = scene.Entries[index].Id;
            if (id != last + 1 && id - 1 > settled)
            {
                return index;
            }
            last = id;
        }
        return scene.Entries.Count;
    }
}
