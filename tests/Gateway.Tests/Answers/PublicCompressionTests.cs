using System.IO.Compression;
using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Answers;

public sealed class PublicCompressionTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Text_is_compressed_as_the_client_accepts(string encoding)
    {
        using var answer = await AskAsync("/api/procedures?do=text", encoding);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br"
            ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        Assert.Contains("thủ tục", await new StreamReader(plain).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/procedures?do=text", "identity")]
    [InlineData("/api/procedures?do=text&Set-Cookie=a=b", "gzip")]
    [InlineData("/api/procedures?do=text&Cache-Control=no-store", "gzip")]
    [InlineData("/api/procedures?do=text&Cache-Control=private,max-age=5", "gzip")]
    [InlineData("/api/procedures?do=text&Cache-Control=no-transform", "gzip")]
    [InlineData("/api/procedures?do=text&Content-Type=image/png", "gzip")]
    [InlineData("/api/procedures?do=text&Content-Encoding=zstd", "gzip")]
    public async Task What_is_private_or_small_already_goes_as_it_is(string target, string encoding)
    {
        using var answer = await AskAsync(target, encoding);
        Assert.DoesNotContain("gzip", answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Cache_headers_of_a_service_stay()
    {
        using var answer = await AskAsync(
            "/api/procedures?do=text&ETag=\"a1\"&Cache-Control=public,max-age=60&Age=3&Last-Modified=Wed,%2004%20Nov%202026%2008:00:00%20GMT",
            "identity");
        Assert.Equal("\"a1\"", answer.Headers.ETag!.ToString());
        Assert.Equal((true, TimeSpan.FromSeconds(
            60)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge));
        Assert.Equal(TimeSpan.FromSeconds(3), answer.Headers.Age);
        Assert.NotNull(answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Tag_of_a_compressed_answer_is_weak()
    {
        using var answer = await AskAsync("/api/procedures?do=text&ETag=\"a1\"", "gzip");
        Assert.Equal("W/\"a1\"", answer.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task Question_about_a_tag_reaches_the_service_and_so_does_its_304()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        request.Headers.TryAddWithoutValidation("If-None-Match", "W/\"a1\"");
        Assert.Equal("W/\"a1\"", (await Gateway.SeenAsync(request)).Header("If-None-Match"));
        using var answer = await AskAsync("/api/procedures?do=text&status=304&ETag=\"a1\"", "gzip");
        Assert.Equal(304, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    Task<HttpResponseMessage> AskAsync(string target, string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return Gateway.Client.SendAsync(request);
    }
}
