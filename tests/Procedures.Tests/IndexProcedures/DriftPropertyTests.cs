using EGov.Procedures.IndexProcedures;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class DriftPropertyTests
{
    static readonly Arbitrary<Dictionary<string, long>> Sequences = Gen.Choose(0, 5).ArrayOf(4)
        .Select(ranks => ranks.Select((rank, at) => (Code: "1.00000" + at, rank)).Where(pair => pair.rank > 0)
            .ToDictionary(pair => pair.Code, pair => (long)pair.rank, StringComparer.Ordinal)).ToArbitrary();

    [Fact]
    public void Without_drift_all_three_are_alike_and_only_then() => Prop.ForAll(Sequences, Sequences, Sequences,
        (engine, memory, stored) =>
        {
            var drift = Drift.Between(engine, memory, stored);
            Assert.Equal(Same(engine, stored) && Same(memory, stored), drift.Behind.Count + drift.Ahead.Count == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Taking_over_what_is_behind_and_building_anew_what_is_ahead_leaves_no_drift() => Prop.ForAll(
        Sequences, Sequences, Sequences, (engine, memory, stored) =>
        {
            var drift = Drift.Between(engine, memory, stored);
            foreach (var code in drift.Behind.Concat(drift.Ahead))
            {
                Mend(engine, stored, code);
                Mend(memory, stored, code);
            }
            var after = Drift.Between(engine, memory, stored);
            Assert.Empty(after.Behind);
            Assert.Empty(after.Ahead);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_that_comes_after_the_first_look_is_behind_and_never_ahead() => Prop.ForAll(Sequences, stored =>
    {
        var later = stored.ToDictionary(row => row.Key, row => row.Value + 1, StringComparer.Ordinal);
        Assert.Empty(Drift.Between(stored, stored, later).Ahead);
        Assert.Equal(stored.Keys, Drift.Between(stored, stored, later).Behind);
    }).QuickCheckThrowOnFailure();

    static void Mend(Dictionary<string, long> known, Dictionary<string, long> stored, string code)
    {
        known.Remove(code);
        if (stored.TryGetValue(code, out var sequence))
        {
            known[code] = sequence;
        }
    }

    static bool Same(Dictionary<string, long> one, Dictionary<string, long> other) =>
        one.OrderBy(row => row.Key, StringComparer.Ordinal)
            .SequenceEqual(other.OrderBy(row => row.Key, StringComparer.Ordinal));
}
