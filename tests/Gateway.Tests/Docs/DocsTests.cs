using System.Text.Json;
using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Docs;

public sealed class DocsTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Fact]
    public async Task Page_lists_every_document_with_its_operations()
    {
        using var answer = await Gateway.Client.GetAsync("/docs");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"/openapi/procedures.json\">", page, StringComparison.Ordinal);
        Assert.Contains("GET /api/procedures", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_names_the_gateway_as_its_server()
    {
        var document = JsonDocument.Parse(await Gateway.Client.GetStringAsync("/openapi/procedures.json")).RootElement;
        Assert.Equal("/", Assert.Single(
            document.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString());
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/procedures", out _));
    }

    [Theory]
    [InlineData("/openapi/portal.json")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/openapi/nothing.json")]
    public async Task Document_of_nobody_is_not_found(string path)
    {
        using var answer = await Gateway.Client.GetAsync(path);
        await answer.IsProblemAsync(404, "DocumentExists");
    }

    [Fact]
    public async Task Service_that_is_away_is_said_to_be()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await gateway.Procedures.DisposeAsync();
        using var answer = await gateway.Client.GetAsync("/openapi/procedures.json");
        await answer.IsProblemAsync(503, "ServiceIsReachable");
        Assert.Contains("chưa trả lời", await gateway.Client.GetStringAsync("/docs"), StringComparison.Ordinal);
    }
}
