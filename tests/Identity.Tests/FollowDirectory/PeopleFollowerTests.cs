using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.Identity.FollowDirectory;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Identity.Tests.FollowDirectory;

public sealed class PeopleFollowerTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    static readonly string Unit = Guid.NewGuid().ToString();

    readonly Guid person = Guid.NewGuid();

    [Fact]
    public async Task A_person_and_all_posts_are_copied()
    {
        await TellAsync(State(1, "Nguyễn Văn Ân", Post("receiver", "2026-01-01", "2026-12-31"), Post("leader", "2027-01-01")));
        Assert.Equal("1|Nguyễn Văn Ân|officer", await PersonAsync());
        Assert.Equal("leader 2027-01-01 -, receiver 2026-01-01 2026-12-31", await PostsAsync());
    }

    [Fact]
    public async Task Each_event_is_the_whole_state_so_a_post_left_out_is_gone()
    {
        await TellAsync(State(1, "Ân", Post("receiver", "2026-01-01"), Post("leader", "2026-01-01")));
        await TellAsync(State(2, "Ân", Post("clerk", "2026-02-01")));
        Assert.Equal("clerk 2026-02-01 -", await PostsAsync());
        await TellAsync(State(3, "Ân"));
        Assert.Equal(0, await app.Database.CountAsync("post_copy", $"person_id = '{person}'"));
    }

    [Fact]
    public async Task An_older_state_that_comes_later_changes_nothing_alone_or_in_one_batch()
    {
        await TellAsync(State(5, "Mới", Post("leader", "2026-01-01")), State(4, "Cũ", Post("clerk", "2026-01-01")));
        await TellAsync(State(3, "Cũ hơn"));
        Assert.Equal("5|Mới|officer", await PersonAsync());
        Assert.Equal("leader 2026-01-01 -", await PostsAsync());
    }

    [Fact]
    public async Task A_changed_name_is_shown_to_its_holder()
    {
        var account = await app.AddAccountAsync(person: person);
        await TellAsync(State(1, "Nguyễn Thị Ánh Nguyệt"));
        Assert.Equal("Nguyễn Thị Ánh Nguyệt", await app.Database.ScalarAsync<string>(
            $"select name from accounts where id = '{account.Id}'"));
    }

    PersonChanged State(long sequence, string name, params PostFact[] posts) =>
        new(person.ToString(), sequence, name, "officer", posts, null);

    static PostFact Post(string role, string from, string? to = null) => new(Guid.NewGuid().ToString(), Unit, role,
        "Chức danh", "regular", DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), null, "1/QĐ");

    Task<string> PersonAsync() => app.Database.ScalarAsync<string>(
        $"select sequence || '|' || name || '|' || kind from person_copy where id = '{person}'");

    Task<string> PostsAsync() => app.Database.ScalarAsync<string>($"""
        select string_agg(concat_ws(' ', role, valid_from, coalesce(valid_to::text, '-')), ', ' order by role)
        from post_copy where person_id = '{person}'
        """);

    async Task TellAsync(params PersonChanged[] states)
    {
        await using var connection = await app.Database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var json = ServiceDefaults.ServiceSetup.UseOurJson(new JsonSerializerOptions());
        await new PeopleFollower().HandleAsync(new MessageBatch([.. states.Select((state, at) => new LogMessage(
            PersonChanged.Topic, 0, at, state.Id, Guid.NewGuid(), PersonChanged.EventType, "directory",
            app.Time.GetUtcNow(), null, JsonSerializer.SerializeToUtf8Bytes(state, json)))], connection, transaction), default);
        await transaction.CommitAsync();
    }
}
