using EGov.Procedures.IndexProcedures;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class DriftTests
{
    static readonly Dictionary<string, long> Stored = new(StringComparer.Ordinal) { ["a"] = 5, ["b"] = 7 };

    [Fact]
    public void Index_and_memory_like_the_database_show_no_drift()
    {
        var drift = Drift.Between(Stored, Stored, Stored);

        Assert.Empty(drift.Behind);
        Assert.Empty(drift.Ahead);
    }

    [Fact]
    public void What_the_engine_lacks_is_behind() =>
        Assert.Equal(["b"], Drift.Between(Only("a", 5), Stored, Stored).Behind);

    [Fact]
    public void What_memory_knows_too_little_of_is_behind() =>
        Assert.Equal(["a"], Drift.Between(Stored, With("a", 4), Stored).Behind);

    [Fact]
    public void A_newer_state_than_the_databases_is_ahead() =>
        Assert.Equal(["b"], Drift.Between(With("b", 8), Stored, Stored).Ahead);

    [Fact]
    public void What_the_database_no_longer_has_is_ahead() =>
        Assert.Equal(["c"], Drift.Between(With("c", 1), Stored, Stored).Ahead);

    [Fact]
    public void An_empty_index_is_behind_in_everything() =>
        Assert.Equal(["a", "b"], Drift.Between(Only("a", -1), Only("a", -1), Stored).Behind.Order(StringComparer.Ordinal));

    static Dictionary<string, long> Only(string code, long sequence) => new(StringComparer.Ordinal) { [code] = sequence };

    static Dictionary<string, long> With(string code, long sequence) =>
        new(Stored, StringComparer.Ordinal) { [code] = sequence };
}
