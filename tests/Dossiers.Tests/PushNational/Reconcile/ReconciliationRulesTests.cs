using EGov.Dossiers.PushNational.Reconcile;

namespace EGov.Dossiers.Tests.PushNational.Reconcile;

public sealed class ReconciliationRulesTests
{
    static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public void What_is_missing_on_either_side_or_stands_elsewhere_is_told()
    {
        var day = Compare(["A 2", "B 4", "C 9"], new() { ["A"] = "2", ["B"] = "2", ["D"] = "1" });
        Assert.Equal([("C", DifferenceKind.MissingThere), ("D", DifferenceKind.MissingHere), ("B", DifferenceKind.Status)],
            day.Differences.Select(one => (one.Number, one.Kind)));
        Assert.Equal((3, 3, 2, 1), (day.Ours, day.Theirs, day.OnBoth, day.Same));
        Assert.Equal(4.00m, day.Points);
        var status = day.Differences[^1];
        Assert.Equal(("4", "2", SampleLives.Commune), (status.Ours, status.Theirs, status.UnitId!.Value));
    }

    [Fact]
    public void The_larger_side_is_what_is_divided_by() =>
        Assert.Equal(1.5m, Compare(["A 2"], new() { ["A"] = "2", ["B"] = "2", ["C"] = "1", ["D"] = "1" }).Points);

    [Fact]
    public void A_day_without_dossiers_has_no_share()
    {
        var day = Compare([], []);
        Assert.Null(day.Share);
        Assert.Null(day.Points);
    }

    [Fact]
    public void No_more_than_a_thousand_differences_are_kept_and_all_are_counted()
    {
        var day = Compare([], Enumerable.Range(0, 1_500).ToDictionary(number => $"{number:D5}", _ => "1"));
        Assert.Equal((1_000, 1_500), (day.Differences.Count, day.Theirs));
    }

    static DayReconciled Compare(string[] ours, Dictionary<string, string> theirs) => ReconciliationRules.Compare(
        Day, DateTimeOffset.UnixEpoch,
        [.. ours.Select(one => one.Split(' ')).Select(one => new OurDossier(one[0], one[1], SampleLives.Commune))], theirs);
}
