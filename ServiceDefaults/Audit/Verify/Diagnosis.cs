namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>
/// What happened right after the last sound link: each kind of tampering leaves hashes that fit where they were, so
/// each is tried in turn, and what none explains was edited.
/// </summary>
internal sealed class Diagnosis(Evidence evidence, ChainLink sound)
{
    /// <summary>So many entries cut out in one piece are still recognised by the hash of the next.</summary>
    const long LongestCut = 1_000_000;

    readonly LinkHasher hasher = new();
    readonly long place = sound.Position + 1;

    public Finding Explain()
    {
        var link = Links().First();
        if (link.Position != place)
        {
            return new(Tamper.Deleted, place);
        }
        if (evidence.Entry(link.EntryId) is not { } entry)
        {
            return new(EntriesEnd() ? Tamper.Truncated : Tamper.Deleted, place);
        }
        var first = evidence.EntriesAfter(sound.EntryId).FirstOrDefault() ?? entry;
        return Unlinked(first, link, entry) ?? Swapped(link, entry) ?? InsertedBefore(first) ?? CutOut(link)
            ?? new(Tamper.Edited, place);
    }

    IEnumerable<ChainLink> Links() => evidence.LinksAfter(sound.Position);

    IEnumerable<(ChainLink Link, AuditEntry? Entry)> Pairs() => evidence.PairsAfter(sound.Position, sound.EntryId);

    bool EntriesEnd()
    {
        var last = Links().Max(one => one.EntryId);
        return !evidence.EntriesAfter(sound.EntryId).TakeWhile(entry => entry.Id <= last).Any();
    }

    /// <summary>An entry without a link stands before this one: it came from outside, or its link was taken.</summary>
    Finding? Unlinked(AuditEntry first, ChainLink link, AuditEntry entry)
    {
        if (first.Id >= link.EntryId || Links().Any(one => one.EntryId == first.Id))
        {
            return null;
        }
        if (Fits(sound.Hash, place, entry, link))
        {
            return new(Tamper.Inserted, place);
        }
        var lost = hasher.Link(sound.Hash, place, first);
        return Fits(lost, place + 1, entry, link) ? new(Tamper.Deleted, place) : null;
    }

    /// <summary>Entry or link that belongs here stands at a later place.</summary>
    Finding? Swapped(ChainLink link, AuditEntry here)
    {
        var before = sound.Hash;
        foreach (var (other, entry) in Pairs().Skip(1))
        {
            if (entry is not null)
            {
                if (Fits(sound.Hash, place, entry, other))
                {
                    // Either the two changed places, or what stands before the other was put there.
                    var displaced = other.Position == place + 1 ? other.Hash : before;
                    return Fits(displaced, other.Position, here, link)
                        ? new(Tamper.Swapped, place, Other: other.Position) : new(Tamper.Inserted, place);
                }
                if (BelongsHere(entry, here, link))
                {
                    return new(Tamper.Swapped, place, Other: other.Position);
                }
            }
            before = other.Hash;
        }
        return null;
    }

    bool BelongsHere(AuditEntry entry, AuditEntry here, ChainLink link) => Fits(sound.Hash, place, entry, link)
        || Fits(sound.Hash, place, entry with { Id = here.Id }, link)
        || Fits(sound.Hash, place, entry with { Id = here.Id, At = here.At }, link);

    /// <summary>Links that fit by themselves were put before that of the next entry, which fits where it stood.</summary>
    Finding? InsertedBefore(AuditEntry first)
    {
        if (Links().FirstOrDefault(one => one.EntryId == first.Id) is not { } link)
        {
            return null;
        }
        var before = new ChainLink(0, 0, LinkHasher.Beginning(evidence.Service));
        foreach (var one in evidence.LinksAfter(0).TakeWhile(one => one.Position < place))
        {
            if (Fits(before.Hash, before.Position + 1, first, link))
            {
                return new(Tamper.Inserted, before.Position + 1);
            }
            before = one;
        }
        return null;
    }

    /// <summary>Later positions were moved up: the next link fits a few positions further on.</summary>
    Finding? CutOut(ChainLink link)
    {
        if (evidence.Heads.Any(head => head.Position > place && head.Hash.AsSpan().SequenceEqual(link.Hash)))
        {
            return new(Tamper.Deleted, place);
        }
        var (next, entry) = Pairs().Skip(1).FirstOrDefault();
        // What was cut out had ids of its own.
        var most = Math.Min(link.EntryId - sound.EntryId - 1, LongestCut);
        for (var cut = 1; entry is not null && cut <= most; cut++)
        {
            if (Fits(link.Hash, place + 1 + cut, entry, next))
            {
                return new(Tamper.Deleted, place);
            }
        }
        return null;
    }

    bool Fits(byte[] before, long position, AuditEntry entry, ChainLink link) =>
        hasher.Fits(before, position, entry, link.Hash);
}
