using EGov.Directory.MapToday;

namespace EGov.Directory.Tests.MapToday;

public sealed class UnitMappingTests
{
    static readonly Guid A = Id(1), B = Id(2), C = Id(3), D = Id(4);
    static readonly DateOnly Start = new(2021, 8, 12), Today = new(2026, 11, 24);

    [Fact]
    public void What_nothing_happened_to_is_itself() =>
        Assert.Equal(("same", true, A, 1m), Single(Map(A)));

    [Fact]
    public void Several_that_became_one_lie_in_it_wholly()
    {
        Succession[] edges = [Edge(A, C, Relation.Merge, 1, 2024), Edge(B, C, Relation.Merge, 1, 2024)];
        Assert.Equal(("whole", true, C, 1m), Single(Map(A, edges)));
        Assert.Equal(("whole", true, C, 1m), Single(Map(B, edges)));
    }

    [Fact]
    public void Changes_are_followed_one_after_the_other() => Assert.Equal(("whole", true, D, 1m), Single(
        Map(A, Edge(A, B, Relation.Merge, 1, 2024), Edge(B, D, Relation.Merge, 1, 2025))));

    [Fact]
    public void A_split_without_shares_is_shown_and_not_guessed()
    {
        var mapped = Map(A, Edge(A, B, Relation.Split, null, 2025), Edge(A, C, Relation.Split, null, 2025));
        Assert.Equal(("split", false), (mapped.Reason, mapped.Resolved));
        Assert.Equal([B, C], mapped.Successors.Select(part => part.UnitId));
        Assert.All(mapped.Successors, part => Assert.Null(part.Share));
    }

    [Fact]
    public void Shares_an_act_states_are_carried_on()
    {
        var mapped = Map(A, Edge(A, B, Relation.Split, 0.25m, 2024), Edge(A, C, Relation.Split, 0.75m, 2024),
            Edge(C, D, Relation.Merge, 1, 2025));
        Assert.Equal(("shares", true), (mapped.Reason, mapped.Resolved));
        Assert.Equal([(B, 0.25m), (D, 0.75m)], mapped.Successors.Select(part => (part.UnitId, part.Share!.Value)));
    }

    [Fact]
    public void Parts_that_come_together_again_are_whole() => Assert.Equal(("whole", true, D, 1m), Single(Map(A,
        Edge(A, B, Relation.Split, 0.4m, 2024), Edge(A, C, Relation.Split, 0.6m, 2024),
        Edge(B, D, Relation.Merge, 1, 2025), Edge(C, D, Relation.Merge, 1, 2025))));

    [Fact]
    public void A_part_that_moved_leaves_the_rest_where_it_was()
    {
        var mapped = Map(A, Edge(A, B, Relation.Move, null, 2024));
        Assert.False(mapped.Resolved);
        Assert.Equal([B, A], mapped.Successors.Select(part => part.UnitId));
        Assert.Equal(0.9m, Map(A, Edge(A, B, Relation.Move, 0.1m, 2024)).Successors[1].Share);
    }

    [Fact]
    public void What_ended_without_a_successor_is_told()
    {
        var mapped = UnitMapping.Resolve(A, Start, Today, Edges([]), _ => false);
        Assert.Equal(("closed", false, 0), (mapped.Reason, mapped.Resolved, mapped.Successors.Count));
    }

    [Fact]
    public void Changes_on_or_before_the_day_and_after_the_end_do_not_count()
    {
        Succession[] edges = [Edge(A, B, Relation.Merge, 1, 2021), Edge(A, C, Relation.Merge, 1, 2027)];
        Assert.Equal(A, Map(A, edges).Successors[0].UnitId);
    }

    [Fact]
    public void Two_changes_of_a_unit_on_one_day_are_followed_in_the_order_they_were_entered()
    {
        var mapped = Map(A, Edge(A, B, Relation.Merge, 1, 2024, 1), Edge(B, C, Relation.Move, 0.25m, 2024, 2));
        Assert.Equal([(C, 0.25m), (B, 0.75m)], mapped.Successors.Select(part => (part.UnitId, part.Share!.Value)));
        Assert.Equal(("whole", true, B, 1m), Single(Map(A,
            Edge(A, B, Relation.Merge, 1, 2024, 2), Edge(B, C, Relation.Move, 0.25m, 2024, 1))));
    }

    [Fact]
    public void Parts_exchanged_on_one_day_end_somewhere()
    {
        var mapped = Map(A, Edge(A, B, Relation.Move, 0.5m, 2024, 1), Edge(B, A, Relation.Move, 0.5m, 2024, 2));
        Assert.Equal([(A, 0.75m), (B, 0.25m)], mapped.Successors.OrderBy(part => part.UnitId)
            .Select(part => (part.UnitId, part.Share!.Value)));
    }

    static MappedUnit Map(Guid unit, params Succession[] edges) =>
        UnitMapping.Resolve(unit, Start, Today, Edges(edges), _ => true);

    static ILookup<Guid, Succession> Edges(Succession[] edges) => edges.ToLookup(edge => edge.FromId);

    static (string, bool, Guid, decimal) Single(MappedUnit mapped)
    {
        var part = Assert.Single(mapped.Successors);
        return (mapped.Reason, mapped.Resolved, part.UnitId, part.Share!.Value);
    }

    static Succession Edge(Guid from, Guid into, Relation relation, decimal? share, int year, long id = 0) => new()
    {
        Id = id,
        FromId = from, ToId = into, Relation = relation, Share = share, Act = "x", On = new DateOnly(year, 1, 1),
    };

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
