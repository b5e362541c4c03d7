using EGov.Directory.Codes;
using EGov.Directory.Writing;

namespace EGov.Directory.Tests.Writing;

public sealed class UnitStateTests
{
    static readonly DateOnly Start = new(2020, 1, 1), Change = new(2025, 7, 1);

    [Fact]
    public void An_event_tells_versions_and_codes_in_the_order_of_time_with_the_words_of_the_interface()
    {
        var parent = Guid.NewGuid();
        var unit = Unit.Open(Guid.NewGuid(), UnitKind.Agency, new("Sở A", "Sở", "province", parent), Start, "1/QĐ");
        unit.TakeCode(new(CodeKind.Internal, "so-a"), Start);
        unit.TakeCode(new(CodeKind.Qd20, "H53.31"), Start);
        unit.Revise(unit.Last.Facts with { ParentId = null }, Change, "2/QĐ");
        unit.Versions.Reverse();
        unit.Sequence = 7;
        var told = UnitState.Of(unit, [], []);
        Assert.Equal((unit.Id.ToString("D"), 7, "agency"), (told.Id, told.Sequence, told.Kind));
        Assert.Equal([(Start, parent.ToString("D"), "1/QĐ"), (Change, null, "2/QĐ")],
            told.Versions.Select(version => (version.From, version.ParentId, version.Act)));
        Assert.Equal(["qd20 H53.31", "internal so-a"], told.Codes.Select(code => $"{code.Kind} {code.Value}"));
    }

    [Fact]
    public void An_edge_names_the_other_unit_whichever_way_it_goes()
    {
        var unit = Unit.Open(Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), Start, "x");
        var (before, after) = (Guid.NewGuid(), Guid.NewGuid());
        var told = UnitState.Of(unit, [Edge(before, unit.Id, Relation.Merge, 1)],
            [Edge(unit.Id, after, Relation.Split, null)]);
        Assert.Equal((before.ToString("D"), "merge", 1m, Change, "202/NQ"), Fact(Assert.Single(told.Predecessors)));
        Assert.Equal((after.ToString("D"), "split", null, Change, "202/NQ"), Fact(Assert.Single(told.Successors)));
    }

    static (string, string, decimal?, DateOnly, string) Fact(Contracts.Directory.UnitSuccessionFact fact) =>
        (fact.UnitId, fact.Relation, fact.Share, fact.On, fact.Act);

    static Succession Edge(Guid from, Guid into, Relation relation, decimal? share) =>
        new() { FromId = from, ToId = into, Relation = relation, Share = share, Act = "202/NQ", On = Change };
}
