using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EGov.ServiceDefaults.Tests.Http;

public sealed class BadRequestTests : IAsyncLifetime
{
    SampleWeb web = null!;

    public async Task InitializeAsync() => web = await SampleWeb.StartAsync();

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Theory]
    [InlineData("/numbers", 400)]
    [InlineData("/numbers?page=x", 400)]
    [InlineData("/numbers?page=99999999999999999999", 400)]
    [InlineData("/numbers?page=1%00", 400)]
    [InlineData("/nowhere", 404)]
    [InlineData("/numbers?p%00age=1", 400)]
    [InlineData("/away", 503)]
    [InlineData("/value", 400)]
    [InlineData("/broken", 500)]
    public async Task Every_refusal_is_problem_json(string address, int status)
    {
        using var answer = await web.Client.GetAsync(new Uri(address, UriKind.Relative));

        await IsProblemAsync(answer, status);
        Assert.Equal(status == 503, answer.Headers.RetryAfter is not null);
        Assert.DoesNotContain("Secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"a","count":1}""", 200)]
    [InlineData("""{"name":"a","count":1""", 400)]
    [InlineData("""{"name":"a"}""", 400)]
    [InlineData("""{"name":null,"count":1}""", 400)]
    [InlineData("""{"name":"a","count":"1"}""", 400)]
    [InlineData("""{"name":"a","count":1,"more":2}""", 400)]
    [InlineData("""{"name":"a","count":1,"count":2}""", 400)]
    [InlineData("""{"name":"a\u0000b","count":1}""", 400)]
    [InlineData("""{"name":"\ud800","count":1}""", 400)]
    [InlineData("""{"name":"a\\b\u0041","count":1}""", 200)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    public async Task Json_is_taken_only_as_the_contract_says(string body, int status)
    {
        using var answer = await web.Client.PostAsync(new Uri("/orders", UriKind.Relative), Json(body));

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200)
        {
            await IsProblemAsync(answer, status);
        }
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json; charset=\"utf-8\"", 200)]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=no-such", 415)]
    public async Task Json_is_utf_8(string type, int status)
    {
        using var body = new ByteArrayContent("""{"name":"a","count":1}"""u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await web.Client.PostAsync(new Uri("/orders", UriKind.Relative), body);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Deep_json_is_refused()
    {
        using var answer = await web.Client.PostAsync(new Uri("/orders", UriKind.Relative),
            Json(new string('[', 5_000) + new string(']', 5_000)));
        await IsProblemAsync(answer, 400);
    }

    [Fact]
    public async Task Json_over_the_limit_is_refused_even_without_a_length()
    {
        var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($"\"{new string('x', 9 << 20)}\"")));
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders") { Content = body };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await web.Client.SendAsync(request);
        await IsProblemAsync(answer, 413);
    }

    [Fact]
    public async Task Wrong_method_is_405_with_the_methods_that_are_offered()
    {
        using var answer = await web.Client.DeleteAsync(new Uri("/orders", UriKind.Relative));
        await IsProblemAsync(answer, 405);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Wrong_media_type_is_415()
    {
        using var answer = await web.Client.PostAsync(new Uri("/orders", UriKind.Relative), new StringContent("a=1"));
        await IsProblemAsync(answer, 415);
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    static async Task IsProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("refusals")[0].GetProperty("message").GetString()!);
    }
}
