namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>What a verdict rests on; nothing of it need be running.</summary>
/// <param name="Service">Service whose chain it is.</param>
/// <param name="EntriesAfter">Entries with a higher id than that given, by id.</param>
/// <param name="LinksAfter">Links with a higher position than that given, by position.</param>
/// <param name="Heads">Heads that others kept.</param>
internal sealed record Evidence(
    string Service, Func<long, IEnumerable<AuditEntry>> EntriesAfter, Func<long, IEnumerable<ChainLink>> LinksAfter,
    IReadOnlyList<AuditHead> Heads)
{
    public AuditEntry? Entry(long id) => EntriesAfter(id - 1).FirstOrDefault() is { } found && found.Id == id ? found : null;

    /// <summary>Links after a position with their entries, as far as there are any, in one walk over both.</summary>
    public IEnumerable<(ChainLink Link, AuditEntry? Entry)> PairsAfter(long position, long entryId)
    {
        using var entries = EntriesAfter(entryId).GetEnumerator();
        var more = entries.MoveNext();
        foreach (var link in LinksAfter(position))
        {
            while (more && entries.Current.Id < link.EntryId)
            {
                more = entries.MoveNext();
            }
            // Where ids do not grow with positions, the walk has gone past.
            yield return (link, more && entries.Current.Id == link.EntryId ? entries.Current : Entry(link.EntryId));
        }
    }
}

/// <summary>How a chain was tampered with.</summary>
internal enum Tamper { Edited, Deleted, Inserted, Swapped, Truncated, Rehashed }

/// <summary>The first wrong place.</summary>
/// <param name="Kind">What was done there.</param>
/// <param name="Position">First position that is wrong, counted from 1.</param>
/// <param name="Until">
/// Where it can only be said that something between was changed: the last position that may be the first wrong one.
/// </param>
/// <param name="Other">Position it was swapped with.</param>
internal sealed record Finding(Tamper Kind, long Position, long? Until = null, long? Other = null);

/// <summary>What came out.</summary>
/// <param name="Service">Service whose chain it is.</param>
/// <param name="Linked">Links found in order, up to the end or the first wrong place.</param>
/// <param name="Waiting">Entries that are not linked yet: nothing protects them so far.</param>
/// <param name="Covered">Position of the last kept head that was reached and fits, or 0.</param>
/// <param name="CoveredAt">When that was sealed.</param>
/// <param name="Found">The first wrong place, or null.</param>
internal sealed record Verdict(
    string Service, long Linked, long Waiting, long Covered, DateTimeOffset? CoveredAt, Finding? Found);
