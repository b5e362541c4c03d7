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
