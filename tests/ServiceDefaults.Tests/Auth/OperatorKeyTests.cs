using System.Net;
using EGov.ServiceDefaults.Auth;
using EGov.ServiceDefaults.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Tests.Auth;

public sealed class OperatorKeyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Service_without_a_key_lets_nobody_write(string? configured)
    {
        await using var web = await StartAsync(configured);

        Assert.Equal(HttpStatusCode.Unauthorized, await WriteAsync(web, given: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await WriteAsync(web, given: ""));
    }

    [Theory]
    [InlineData("another", false)]
    [InlineData("open sesame ", true)]
    [InlineData("Open sesame", false)]
    [InlineData("open", false)]
    [InlineData("open sesame, open sesame", false)]
    public async Task Only_the_very_key_opens(string given, bool opens)
    {
        await using var web = await StartAsync("open sesame");

        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, await WriteAsync(web, given));
    }

    [Fact]
    public async Task Whole_group_is_locked_and_reading_beside_it_is_not()
    {
        await using var web = await StartAsync("open sesame");

        Assert.Equal(HttpStatusCode.Unauthorized, await WriteAsync(web, "wrong", "/group/inner"));
        Assert.Equal(HttpStatusCode.OK, await WriteAsync(web, "open sesame", "/group/inner"));
        Assert.Equal("free", await web.Client.GetStringAsync(new Uri("/free", UriKind.Relative)));
    }

    static Task<SampleWeb> StartAsync(string? key) => SampleWeb.StartAsync(
        builder => builder.Configuration["Operator:Key"] = key,
        app =>
        {
            app.MapPost("/write", () => Results.Ok()).RequireOperatorKey();
            app.MapGroup("/group").RequireOperatorKey().MapPost("/inner", () => Results.Ok());
            app.MapGet("/free", () => "free");
        });

    static async Task<HttpStatusCode> WriteAsync(SampleWeb web, string? given, string path = "/write")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.TryAddWithoutValidation(OperatorKey.Header, given);
        using var answer = await web.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
