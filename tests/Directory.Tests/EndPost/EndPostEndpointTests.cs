using System.Net;

namespace EGov.Directory.Tests.EndPost;

public sealed class EndPostEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_post_ends_with_what_was_delegated_from_it_in_one_write()
    {
        var unit = await app.CreateAsync("Xã Một", "commune");
        var head = await app.AppointAsync("Người Đầu", unit.Id, "leader", isHead: true);
        var deputy = await app.AppointAsync("Người Phó", unit.Id);
        (await app.DelegateAsync(head, deputy.PersonId, "2024-03-01", "2024-05-31")).EnsureSuccessStatusCode();
        (await app.DelegateAsync(head, deputy.PersonId, "2024-07-01", "2024-07-31")).EnsureSuccessStatusCode();
        var ended = await DirectoryPosts.ReadAsync(await app.EndAsync(head, "2024-04-30"));
        var told = await app.ToldAsync(deputy.PersonId);
        Assert.Equal(ended.Sequence, told.GetProperty("sequence").GetInt64());
        Assert.Equal([("specialist", null), ("leader", "2024-04-30")], told.GetProperty("posts").EnumerateArray()
            .Select(post => (post.GetProperty("role").GetString(), post.GetProperty("to").GetString())));
        Assert.Equal("2024-04-30", (await app.ToldAsync(head.PersonId)).GetProperty("posts")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_post_not_begun_is_taken_back_and_makes_room()
    {
        var unit = await app.CreateAsync("Xã Hai", "commune");
        var head = await app.AppointAsync("Người Một", unit.Id, "leader", from: "2027-01-01", isHead: true);
        await DirectoryPosts.ReadAsync(await app.EndAsync(head, "2026-12-31"));
        Assert.Equal(0, (await app.ToldAsync(head.PersonId)).GetProperty("posts").GetArrayLength());
        await app.AppointAsync("Người Hai", unit.Id, "leader", from: "2027-01-01", isHead: true);
    }

    [Fact]
    public async Task An_end_names_what_it_saw_and_follows_the_rules()
    {
        var unit = await app.CreateAsync("Xã Ba", "commune");
        var held = await app.AppointAsync("Người Ba", unit.Id);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.EndAsync(held with { ETag = "" }, "2025-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.EndAsync(held with { ETag = "\"x\"" }, "2025-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.EndAsync(held with { PostId = Guid.NewGuid() }, "2025-01-01")).StatusCode);
        Assert.Equal(["LastDayIsNotBeforeThePost"], await DirectoryApp.RefusalsAsync(await app.EndAsync(held, "2023-01-01")));
        Assert.Equal(1, await app.Database.CountAsync("posts", $"id = '{held.PostId}' and valid_to is null"));
    }
}
