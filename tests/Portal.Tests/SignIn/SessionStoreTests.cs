using EGov.Portal.SignIn;
using StackExchange.Redis;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Sessions in Redis, which knows nothing of what it holds.</summary>
[Collection(SignInStand.Name)]
public sealed class SessionStoreTests(SignInStand stand) : IDisposable
{
    static readonly SignedInPerson Officer = new("subject-1", "Nguyễn Thị Ánh", SignedInPerson.Officer);
    static readonly SignedInPerson Citizen = new("subject-2", "Phạm Công Dân", SignedInPerson.Citizen);
    static readonly Tokens Given = new("access-secret", "refresh-secret", "id-secret", DateTimeOffset.MaxValue);

    readonly List<PortalUnderTest> portals = [];

    [Fact]
    public async Task What_was_kept_is_found_again_by_another_replica()
    {
        var session = await Store().BeginAsync(Officer, Given);
        var acting = new Acting("receiver", Guid.NewGuid());
        Assert.True(await Store().KeepChoiceAsync(session.Id, acting));
        Assert.Equal(session with { Choice = acting }, await Store().FindAsync(session.Id));
    }

    [Fact]
    public async Task Redis_knows_neither_cookie_nor_name_nor_token()
    {
        var session = await Store().BeginAsync(Officer, Given);
        using var redis = await ConnectionMultiplexer.ConnectAsync(stand.Redis.ConnectionString);
        var held = await redis.GetDatabase().HashGetAllAsync(SessionStore.KeyOf(session.Id));
        Assert.NotEmpty(held);
        Assert.DoesNotContain(session.Id, SessionStore.KeyOf(session.Id), StringComparison.Ordinal);
        foreach (var field in held)
        {
            var text = System.Text.Encoding.UTF8.GetString((byte[])field.Value!);
            Assert.All(new[] { session.Id, "Nguyễn", "nh", "subject-1", "secret" }, word =>
                Assert.False(word.Length > 3 && text.Contains(word, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("whose")]
    [InlineData("tokens")]
    public async Task A_field_moved_from_another_session_opens_nothing(string field)
    {
        var store = Store();
        var (mine, theirs) = (await store.BeginAsync(Citizen, Given), await store.BeginAsync(Officer, Given));
        using var redis = await ConnectionMultiplexer.ConnectAsync(stand.Redis.ConnectionString);
        var database = redis.GetDatabase();
        var moved = await database.HashGetAsync(SessionStore.KeyOf(theirs.Id), field);
        await database.HashSetAsync(SessionStore.KeyOf(mine.Id), field, moved);
        Assert.Null(await store.FindAsync(mine.Id));
    }

    [Fact]
    public async Task A_portal_with_other_keys_opens_nothing()
    {
        var session = await Store().BeginAsync(Officer, Given);
        using var stranger = stand.NewPortal(("SignIn:RingFolder",
            Path.Combine(TestKit.Repository.Artifacts, "tests", "other-keys-" + Environment.ProcessId)));
        Assert.Null(await SessionsOf.Store(stranger).FindAsync(session.Id));
    }

    [Fact]
    public async Task Of_two_holders_of_the_lock_one_gets_it_and_the_other_cannot_give_it_back()
    {
        var store = Store();
        Assert.True(await store.TryLockAsync("a-session", "one"));
        await store.UnlockAsync("a-session", "other");
        Assert.False(await Store().TryLockAsync("a-session", "other"));
        await store.UnlockAsync("a-session", "one");
        Assert.True(await store.TryLockAsync("a-session", "other"));
        await store.UnlockAsync("a-session", "other");
    }

    [Fact]
    public void Neither_session_nor_tokens_are_written_out_by_accident()
    {
        var session = new PortalSession("cookie-secret", Officer, default, default, Given, null);
        Assert.DoesNotContain("secret", $"{session} {Given}", StringComparison.Ordinal);
    }

    public void Dispose() => portals.ForEach(portal => portal.Dispose());

    SessionStore Store()
    {
        portals.Add(stand.NewPortal());
        return SessionsOf.Store(portals[^1]);
    }
}
