using System.IO.Compression;
using System.Net;
using EGov.Gateway.Answers;
using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Answers;

public sealed class WholeAnswersTests
{
    [Fact]
    public async Task Small_answer_begins_when_it_is_complete()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var asked = AskAsync(gateway, WholeAnswers.Largest);
        await Task.Delay(300);
        Assert.False(asked.IsCompleted);
        gateway.Procedures.SecondHalf.SetResult();
        using var answer = await asked;
        Assert.Equal(WholeAnswers.Largest, answer.Content.Headers.ContentLength);
        Assert.Equal(new string('a', WholeAnswers.Largest), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Large_answer_begins_at_once()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var answer = await AskAsync(gateway, WholeAnswers.Largest + 2);
        await using var body = await answer.Content.ReadAsStreamAsync();
        Assert.Equal('a', body.ReadByte());
        gateway.Procedures.SecondHalf.SetResult();
        using var rest = new StreamReader(body);
        Assert.Equal(WholeAnswers.Largest + 1, (await rest.ReadToEndAsync()).Length);
    }

    [Fact]
    public async Task Small_answer_that_never_ends_is_given_up_in_time()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("ReverseProxy:Routes:procedures:Timeout", "00:00:01"));
        using var answer = await AskAsync(gateway, 100);
        await answer.IsProblemAsync(504, "ServiceAnswersInTime");
    }

    [Fact]
    public async Task Small_answer_is_compressed_as_any_other()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Procedures.SecondHalf.SetResult();
        using var answer = await AskAsync(gateway, 5_000, request => request.Headers.Add("Accept-Encoding", "gzip"));
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        await using var body = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var text = new StreamReader(body);
        Assert.Equal(new string('a', 5_000), await text.ReadToEndAsync());
    }

    [Fact]
    public async Task Head_without_a_body_passes_with_its_length()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Procedures.SecondHalf.SetResult();
        using var answer = await AskAsync(gateway, 1_000, request => request.Method = HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1_000, answer.Content.Headers.ContentLength);
    }

    static async Task<HttpResponseMessage> AskAsync(
        GatewayUnderTest gateway, int length, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/procedures?do=halves&length={length}");
        change?.Invoke(request);
        return await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
