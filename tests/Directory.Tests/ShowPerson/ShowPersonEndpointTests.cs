using System.Net;

namespace EGov.Directory.Tests.ShowPerson;

public sealed class ShowPersonEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_person_is_shown_whole_to_those_with_the_key_and_the_tag_tells_of_any_write()
    {
        var unit = await app.CreateAsync("Xã Một", "commune");
        var held = await app.AppointAsync("Người Một", unit.Id);
        var answer = await app.Operator.GetAsync($"/api/directory/people/{held.PersonId}");
        Assert.Equal(held.ETag, answer.Headers.ETag!.ToString());
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(held.PersonId, held.ETag)).StatusCode);
        var more = await app.AppointAsync(held, unit.Id, "clerk");
        var changed = await AskAsync(held.PersonId, held.ETag);
        Assert.Equal((HttpStatusCode.OK, more.ETag), (changed.StatusCode, changed.Headers.ETag!.ToString()));
        var shown = await app.ReadAsync($"people/{held.PersonId}");
        Assert.Equal(2, shown.GetProperty("state").GetProperty("posts").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_else_sees_a_person_and_nobody_sees_who_is_not_there()
    {
        var held = await app.AppointAsync("Người Hai", (await app.CreateAsync("Xã Hai", "commune")).Id);
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await app.Public.GetAsync($"/api/directory/people/{held.PersonId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await app.Operator.GetAsync($"/api/directory/people/{Guid.NewGuid()}")).StatusCode);
    }

    Task<HttpResponseMessage> AskAsync(Guid person, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/directory/people/{person}");
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return app.Operator.SendAsync(request);
    }
}
