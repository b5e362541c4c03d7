using System.Net;
using EGov.ServiceDefaults.Http;

namespace EGov.ServiceDefaults.Tests.Http;

public sealed class ETagsTests : IAsyncLifetime
{
    static readonly string Current = ETags.Of("a", "1");

    SampleWeb web = null!;

    public async Task InitializeAsync() => web = await SampleWeb.StartAsync();

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public void Tags_differ_when_parts_do() => Assert.NotEqual(ETags.Of("a", "1"), ETags.Of("a", "2"));

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("garbage", HttpStatusCode.OK)]
    [InlineData("current", HttpStatusCode.NotModified)]
    [InlineData("\"other\", current", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    public async Task What_the_caller_has_is_not_sent_again(string seen, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Get, "If-None-Match", seen);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Current, answer.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("", HttpStatusCode.PreconditionRequired)]
    [InlineData("\"other\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("current", HttpStatusCode.NoContent)]
    [InlineData("*", HttpStatusCode.NoContent)]
    public async Task An_update_must_name_the_state_it_saw(string seen, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Put, "If-Match", seen);
        Assert.Equal(status, answer.StatusCode);
    }

    Task<HttpResponseMessage> SendAsync(HttpMethod method, string header, string value)
    {
        var request = new HttpRequestMessage(method, "/tagged");
        request.Headers.TryAddWithoutValidation(header, value.Replace("current", Current, StringComparison.Ordinal));
        return web.Client.SendAsync(request);
    }
}
