using EGov.Portal.SignIn;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Sessions end when they should.</summary>
[Collection(SignInStand.Name)]
public sealed class SessionLifeTests(SignInStand stand)
{
    static readonly SignedInPerson Citizen = new("subject-2", "Phạm Công Dân", SignedInPerson.Citizen);
    static readonly Tokens Given = new("access", "refresh", "id", DateTimeOffset.MaxValue);

    [Fact]
    public async Task A_session_that_nobody_uses_ends()
    {
        using var portal = stand.NewPortal(("SignIn:Idle", "00:00:01"));
        var store = SessionsOf.Store(portal);
        var (used, unused) = (await store.BeginAsync(Citizen, Given), await store.BeginAsync(Citizen, Given));
        for (var turn = 0; turn < 6; turn++)
        {
            await Task.Delay(300);
            Assert.NotNull(await store.FindAsync(used.Id));
        }
        Assert.Null(await store.FindAsync(unused.Id));
    }

    [Theory]
    [InlineData(SignedInPerson.Officer, 7.9, true)]
    [InlineData(SignedInPerson.Officer, 8, false)]
    [InlineData(SignedInPerson.Postal, 8, false)]
    [InlineData(SignedInPerson.Citizen, 8, true)]
    [InlineData(SignedInPerson.Citizen, 11.9, true)]
    [InlineData(SignedInPerson.Citizen, 12, false)]
    [InlineData("president", 8, true)]
    public async Task However_busy_a_session_ends_after_a_working_day(string kind, double hours, bool isThere)
    {
        var time = new LaterTime();
        using var portal = stand.NewPortal(time, null);
        var store = SessionsOf.Store(portal);
        var session = await store.BeginAsync(Citizen with { Kind = kind }, Given);
        time.Later = TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(isThere ? 0 : 1);
        Assert.Equal(isThere, await store.FindAsync(session.Id) is not null);
        time.Later = TimeSpan.Zero;
        Assert.Equal(isThere, await store.FindAsync(session.Id) is not null);
    }
}
