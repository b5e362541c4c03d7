using System.Net;

namespace EGov.Directory.Tests.Delegate;

public sealed class DelegateEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_delegation_is_a_post_of_the_deputy_that_says_for_whom()
    {
        var office = await app.CreateAsync("Tỉnh Một", "province");
        var part = await app.CreateAsync("Xã Một", "commune", office.Id);
        var head = await app.AppointAsync("Người Đầu", office.Id, "leader", isHead: true);
        var deputy = await app.AppointAsync("Người Phó", part.Id);
        var written = await DirectoryPosts.ReadAsync(
            await app.DelegateAsync(head, deputy.PersonId, "2024-03-01", "2024-03-31"));
        Assert.Equal(deputy.PersonId, written.PersonId);
        var post = (await app.ToldAsync(deputy.PersonId)).GetProperty("posts")[1];
        Assert.Equal((head.PersonId, office.Id, "leader", "delegated", "2024-03-31", "3/GUQ"), (
            post.GetProperty("onBehalfOf").GetGuid(), post.GetProperty("unitId").GetGuid(),
            post.GetProperty("role").GetString(), post.GetProperty("kind").GetString(),
            post.GetProperty("to").GetString(), post.GetProperty("act").GetString()));
        Assert.Equal(head.Sequence, (await app.ToldAsync(head.PersonId)).GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task What_was_delegated_is_not_passed_on_nor_to_strangers_nor_for_longer()
    {
        var office = await app.CreateAsync("Xã Hai", "commune");
        var other = await app.CreateAsync("Xã Khác", "commune");
        var head = await app.AppointAsync("Người Đầu", office.Id, "leader", to: "2024-12-31", isHead: true);
        var deputy = await app.AppointAsync("Người Phó", office.Id);
        var stranger = await app.AppointAsync("Người Ngoài", other.Id);
        Assert.Equal(["DelegateServesThere"], await DirectoryApp.RefusalsAsync(
            await app.DelegateAsync(head, stranger.PersonId, "2024-03-01", "2024-03-31")));
        Assert.Equal(["DelegationStaysWithinThePost"], await DirectoryApp.RefusalsAsync(
            await app.DelegateAsync(head, deputy.PersonId, "2024-03-01", "2025-01-01")));
        var passed = await DirectoryPosts.ReadAsync(
            await app.DelegateAsync(head, deputy.PersonId, "2024-03-01", "2024-03-31"));
        Assert.Equal(["DelegationIsNotPassedOn", "DelegateIsAnother", "PostIsHeldOnce"], await DirectoryApp.RefusalsAsync(
            await app.DelegateAsync(passed, deputy.PersonId, "2024-03-01", "2024-03-31")));
    }

    [Fact]
    public async Task A_delegation_names_what_it_saw_and_is_one_however_often_it_is_sent()
    {
        var office = await app.CreateAsync("Xã Ba", "commune");
        var head = await app.AppointAsync("Người Đầu", office.Id, "leader");
        var deputy = await app.AppointAsync("Người Phó", office.Id);
        async Task<HttpStatusCode> StatusAsync(WrittenHolder holder, Guid to, string? key = null) =>
            (await app.DelegateAsync(holder, to, "2024-03-01", "2024-03-31", key)).StatusCode;
        Assert.Equal(HttpStatusCode.PreconditionRequired, await StatusAsync(head with { ETag = "" }, deputy.PersonId));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(head with { ETag = "\"x\"" }, deputy.PersonId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(head with { PostId = Guid.NewGuid() }, deputy.PersonId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(head, Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(head, deputy.PersonId, "uq-3"));
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(head, deputy.PersonId, "uq-3"));
        Assert.Equal(1, await app.Database.CountAsync("posts", $"on_behalf_of_id = '{head.PersonId}'"));
    }
}
