using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class RefusalTallyTests
{
    readonly RefusalTally tally = new(2);

    [Fact]
    public void The_first_of_a_kind_is_told_and_the_others_are_counted_without_what_they_asked_for()
    {
        Assert.True(Add("u1", "read"));
        Assert.False(Add("u1", "read"));
        Assert.False(Add("u1", "read"));
        Assert.True(Add("u1", "write"));

        Assert.Equal(("u1", "read", "", 2), Only(tally.Take()));
    }

    [Fact]
    public void Kinds_beyond_the_bound_are_counted_together()
    {
        Assert.True(Add("u1", "read"));
        Assert.True(Add("u2", "read"));
        Assert.False(Add("u3", "read"));
        Assert.False(Add("u4", "write"));

        Assert.Equal(("", "others", "", 2), Only(tally.Take()));
    }

    [Fact]
    public void What_was_taken_is_forgotten()
    {
        Add("u1", "read");
        Add("u1", "read");
        tally.Take();

        Assert.Empty(tally.Take());
        Assert.True(Add("u1", "read"));
    }

    bool Add(string actor, string action) =>
        tally.Add(AuditEntry.Of(new(actor, "citizen"), action, "x", "y") with { Decision = AuditEntry.Refused });

    static (string, string, string, int) Only(IReadOnlyList<AuditEntry> taken) =>
        Assert.Single(taken) is var entry ? (entry.Actor, entry.Action, entry.Object, entry.Times) : default;
}
