using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>Any chain, tampered with anywhere in any of these ways: found, and named with its first wrong place.</summary>
public sealed class TamperingProperties
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    public static TheoryData<int> Edits => [.. Enumerable.Range(0, Changes.Length)];

    static readonly Func<AuditEntry, AuditEntry>[] Changes =
    [
        entry => entry with { Actor = entry.Actor + "x" },
        entry => entry with { ActorKind = "citizen" },
        entry => entry with { Client = "other" },
        entry => entry with { Action = "samples.look" },
        entry => entry with { Object = "other" },
        entry => entry with { Purpose = "" },
        entry => entry with { OnBehalfOf = "somebody" },
        entry => entry with { Decision = AuditEntry.Refused },
        entry => entry with { At = entry.At.AddMicroseconds(1) },
        entry => entry with { BeforeHash = [] },
        entry => entry with { AfterHash = null },
        entry => entry with { Times = 2 },
        // What one column gives up another one takes.
        entry => entry with { Action = entry.Action[..^1], Object = entry.Action[^1] + entry.Object },
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_any_column_is_named(int change) => Found(Tamper.Edited,
        (chain, at, _) => chain.Edit(at, Changes[change]));

    [Fact]
    public void A_changed_hash_is_an_edit() => Found(Tamper.Edited,
        (chain, at, _) => chain.Links[at - 1] = chain.Links[at - 1] with { Hash = new byte[32] });

    [Fact]
    public void A_deleted_entry_is_named() => Found(Tamper.Deleted, (chain, at, _) => chain.Entries.RemoveAt(at - 1));

    [Fact]
    public void A_deleted_link_is_named() => Found(Tamper.Deleted, (chain, at, _) => chain.Links.RemoveAt(at - 1));

    [Fact]
    public void A_deleted_entry_with_its_link_is_named() => Found(Tamper.Deleted, (chain, at, _) =>
    {
        chain.Entries.RemoveAt(at - 1);
        chain.Links.RemoveAt(at - 1);
    });

    [Fact]
    public void Several_deleted_with_their_links_and_the_others_moved_up_are_named() =>
        Found(Tamper.Deleted, (chain, at, end) =>
        {
            var count = Math.Min(end - at, chain.Count - at);
            chain.Entries.RemoveRange(at - 1, count);
            chain.Links.RemoveRange(at - 1, count);
            chain.Renumber();
        });

    [Fact]
    public void A_link_taken_out_while_the_others_move_up_is_named() => Found(Tamper.Deleted, (chain, at, _) =>
    {
        chain.Links.RemoveAt(at - 1);
        chain.Renumber();
    });

    [Fact]
    public void An_entry_without_a_link_is_an_insert() => Found(Tamper.Inserted,
        (chain, at, _) => chain.Entries.Add(SampleChain.Entry(chain.Entries[at - 1].Id - 3, "forged")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_entry_with_a_link_is_an_insert_whether_its_hash_fits_or_not(bool fits) =>
        Found(Tamper.Inserted, (chain, at, end) =>
        {
            for (var added = 0; added < end - at; added++)
            {
                var forged = SampleChain.Entry(chain.Entries[at - 1].Id - 9 + added % 9 + added * 10_000L, "forged");
                chain.Entries.Add(forged);
                chain.Links.Insert(at - 1 + added, new ChainLink(0, forged.Id, new byte[32]));
            }
            chain.Renumber();
            chain.Relink(at, fits ? at + end - at - 1 : at - 1);
        });

    [Theory]
    [InlineData("content")]
    [InlineData("content and time")]
    [InlineData("ids")]
    [InlineData("links")]
    [InlineData("references")]
    public void Two_that_changed_places_are_named_both(string way) => Hold((chain, one, two) =>
    {
        Swap(chain, one, two, way);
        var found = chain.Verify().Found;
        return found == new Finding(Tamper.Swapped, one, Other: two);
    });

    static void Swap(SampleChain chain, int one, int two, string way)
    {
        var (first, second) = (chain.Entries[one - 1], chain.Entries[two - 1]);
        var (link, other) = (chain.Links[one - 1], chain.Links[two - 1]);
        switch (way)
        {
            case "content":
                chain.Edit(one, _ => second with { Id = first.Id, At = first.At });
                chain.Edit(two, _ => first with { Id = second.Id, At = second.At });
                break;
            case "content and time" or "ids":
                chain.Edit(one, _ => second with { Id = first.Id });
                chain.Edit(two, _ => first with { Id = second.Id });
                break;
            case "links":
                chain.Links[one - 1] = other with { Position = one };
                chain.Links[two - 1] = link with { Position = two };
                break;
            default:
                chain.Links[one - 1] = link with { EntryId = other.EntryId };
                chain.Links[two - 1] = other with { EntryId = link.EntryId };
                break;
        }
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_cut_end_is_named(bool entries, bool links) => Found(Tamper.Truncated, (chain, at, _) =>
    {
        chain.Entries.RemoveRange(at - 1, entries ? chain.Entries.Count - at + 1 : 0);
        chain.Links.RemoveRange(at - 1, links ? chain.Count - at + 1 : 0);
    });

    [Fact]
    public void An_end_computed_anew_after_an_edit_is_named_with_where_the_edit_can_be() => Hold((chain, at, _) =>
    {
        chain.Edit(at, Changes[0]);
        chain.Relink(at);
        return chain.Verify().Found == new Finding(Tamper.Rehashed, chain.SealBefore(at) + 1, chain.SealAfter(at));
    });

    [Fact]
    public void An_end_computed_anew_after_a_deletion_is_named() => Hold((chain, at, _) =>
    {
        chain.Entries.RemoveAt(at - 1);
        chain.Links.RemoveAt(at - 1);
        chain.Renumber();
        chain.Relink(at);
        return chain.Verify().Found is { Kind: Tamper.Rehashed or Tamper.Truncated } found
            && (found.Kind == Tamper.Truncated || (found.Position <= at && found.Until >= at));
    });

    [Fact]
    public void A_piece_computed_anew_is_found_where_it_ends_at_the_latest() => Hold((chain, at, end) =>
    {
        chain.Edit(at, Changes[0]);
        chain.Relink(at, end - 1);
        return chain.Verify().Found is { } found && found.Position <= end && (found.Until ?? end) >= at;
    });

    [Fact]
    public void A_chain_nobody_touched_is_never_accused() => Hold((chain, waiting, _) =>
    {
        var last = chain.Entries[^1].Id;
        chain.Entries.AddRange(Enumerable.Range(1, waiting).Select(number => SampleChain.Entry(last + number)));
        return chain.Verify() is { Found: null } verdict && verdict.Waiting == waiting
            && verdict.Linked == chain.Count && verdict.Covered == chain.Count;
    });

    static void Found(Tamper kind, Action<SampleChain, int, int> tamper) => Hold((chain, at, other) =>
    {
        tamper(chain, at, other);
        return chain.Verify().Found is { } found && (found.Kind, found.Position) == (kind, at);
    });

    static void Hold(Func<SampleChain, int, int, bool> holds) => Check.One(
        Many, Prop.ForAll(SampleChain.Sealed, given => holds(given.Chain, given.First, given.Second)));
}
