using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditEntryTests
{
    [Fact]
    public void What_a_caller_sends_as_an_id_stays_short_and_readable()
    {
        var entry = AuditEntry.Of(new("u\0", "officer"), "a", new string('x', 10_000) + "\n", "why");

        Assert.Equal("u", entry.Actor);
        Assert.Equal(200, entry.Object.Length);
    }

    [Fact]
    public void An_act_is_allowed_and_happened_once_unless_said_otherwise()
    {
        var entry = AuditEntry.Of(AuditActor.System, "a", "b", "c");

        Assert.Equal((AuditEntry.Allowed, 1, "system"), (entry.Decision, entry.Times, entry.ActorKind));
    }
}
