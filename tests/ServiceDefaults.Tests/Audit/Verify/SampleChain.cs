using System.Security.Cryptography;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>A sound chain in memory, with what somebody who owns the database could do to it.</summary>
internal sealed class SampleChain
{
    const string Service = "samples";
    static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    static readonly DateTimeOffset Start = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    readonly LinkHasher hasher = new();
    readonly List<AuditHead> heads = [];

    SampleChain(int count, Func<int, bool> isSealed)
    {
        // Between the ids of a real chain lie those of transactions that were rolled back.
        Entries = [.. Enumerable.Range(1, count).Select(number => Entry(number * 10))];
        Links = [.. Entries.Select(entry => new ChainLink(0, entry.Id, []))];
        Relink(1);
        heads.AddRange(Links.Where(link => isSealed((int)link.Position))
            .Select(link => AuditHead.Seal(Service, link, Start, Key)));
    }

    public List<AuditEntry> Entries { get; }

    public List<ChainLink> Links { get; }

    public int Count => Links.Count;

    /// <summary>A chain and two different places of it; heads stand anywhere, and surely at the end.</summary>
    public static Arbitrary<(SampleChain Chain, int First, int Second)> Sealed { get; } = Arb.From(
        from count in Gen.Choose(3, 40)
        from marks in Gen.Choose(0, int.MaxValue)
        from first in Gen.Choose(1, count - 1)
        from second in Gen.Choose(first + 1, count)
        select (new SampleChain(count, position => position == count || (marks >> (position % 31) & 3) == 3),
            first, second));

    public static AuditEntry Entry(long id, string what = "") =>
        AuditEntry.Of(new("u" + id % 7, "officer"), "samples.change", what + id, "test") with
        {
            Id = id,
            At = Start.AddSeconds(id),
            AfterHash = SHA256.HashData(BitConverter.GetBytes(id)),
        };

    /// <summary>Computes links anew from a position to the end, as the service would.</summary>
    public void Relink(int from, int? to = null)
    {
        for (var position = from; position <= (to ?? Count); position++)
        {
            var before = position == 1 ? LinkHasher.Beginning(Service) : Links[position - 2].Hash;
            var link = Links[position - 1];
            Links[position - 1] = link with
            {
                Position = position,
                Hash = hasher.Link(before, position, Entries.Find(entry => entry.Id == link.EntryId)!),
            };
        }
    }

    /// <summary>Gives every link the position it has in the list.</summary>
    public void Renumber()
    {
        for (var index = 0; index < Links.Count; index++)
        {
            Links[index] = Links[index] with { Position = index + 1 };
        }
    }

    public void Edit(int position, Func<AuditEntry, AuditEntry> change) =>
        Entries[position - 1] = change(Entries[position - 1]);

    public Verdict Verify()
    {
        var byId = Entries.OrderBy(entry => entry.Id).ToList();
        var byPosition = Links.OrderBy(link => link.Position).ToList();
        return ChainCheck.Run(new Evidence(Service, id => byId.SkipWhile(entry => entry.Id <= id),
            position => byPosition.SkipWhile(link => link.Position <= position), heads));
    }

    /// <summary>First head at or after a position.</summary>
    public long SealAfter(int position) => heads.First(head => head.Position >= position).Position;

    /// <summary>Last head before a position, or 0.</summary>
    public long SealBefore(int position) => heads.LastOrDefault(head => head.Position < position)?.Position ?? 0;
}
