namespace EGov.ServiceDefaults.Audit;

/// <summary>Refusals of one window: few kinds are told apart, all are counted. For any number of threads.</summary>
internal sealed class RefusalTally(int mostKinds)
{
    static readonly AuditEntry Others =
        AuditEntry.Of(AuditActor.Anonymous, "others", "", "access") with { Decision = AuditEntry.Refused };

    readonly Lock door = new();
    Dictionary<(string, string, string), AuditEntry> counts = [];

    /// <summary>True for the first of its kind, which the caller writes; the others are counted here.</summary>
    public bool Add(AuditEntry entry)
    {
        lock (door)
        {
            var isFirst = !counts.TryGetValue(KindOf(entry), out var known) && counts.Count < mostKinds;
            var kind = isFirst || known is not null ? entry with { Object = "" } : Others;
            var times = counts.TryGetValue(KindOf(kind), out known) ? known.Times : 0;
            counts[KindOf(kind)] = kind with { Times = isFirst ? 0 : times + 1 };
            return isFirst;
        }
    }

    /// <summary>What was counted beyond the firsts; begins a new window.</summary>
    public IReadOnlyList<AuditEntry> Take()
    {
        lock (door)
        {
            var counted = counts;
            counts = [];
            return [.. counted.Values.Where(entry => entry.Times > 0)];
        }
    }

    static (string, string, string) KindOf(AuditEntry entry) => (entry.ActorKind, entry.Actor, entry.Action);
}
