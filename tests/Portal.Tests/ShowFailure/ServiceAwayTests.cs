using System.Net;
using EGov.TestKit;

namespace EGov.Portal.Tests.ShowFailure;

/// <summary>Nothing listens where the procedures service should be.</summary>
public sealed class ServiceAwayTests : IDisposable
{
    readonly PortalUnderTest portal = new(new Uri($"http://127.0.0.1:{FreePort.Next()}"), ("Portal:Hotline", "1022"));

    [Fact]
    public async Task The_first_page_stands_without_the_service()
    {
        var page = await portal.PageAsync("/");
        Assert.NotNull(page.QuerySelector("form[action='/thu-tuc'] input[name=q]"));
        Assert.NotEmpty(page.QuerySelectorAll(".tile"));
    }

    [Fact]
    public async Task A_first_page_without_fields_is_not_kept() =>
        Assert.Equal("no-store", (await portal.Client.GetAsync("/")).Headers.CacheControl?.ToString());

    [Theory]
    [InlineData("/thu-tuc?q=khai+sinh")]
    [InlineData("/thu-tuc/1.004873")]
    [InlineData("/thu-tuc/1.004873/lich-su")]
    [InlineData("/linh-vuc")]
    [InlineData("/niem-yet")]
    [InlineData("/goi-y?q=khai")]
    public async Task Other_pages_say_plainly_that_the_system_pauses(string address)
    {
        var page = await portal.PageAsync(address, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Hệ thống đang tạm ngừng", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("1022", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task A_pause_says_when_to_try_again_and_is_not_kept()
    {
        using var response = await portal.Client.GetAsync("/linh-vuc");
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task An_English_reader_is_told_in_English()
    {
        var page = await portal.PageAsync("/linh-vuc?lang=en", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("The service is unavailable for the moment", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("/linh-vuc", page.QuerySelector("nav a[hreflang=vi]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/thu-tuc/..%2f..%2fhealth")]
    [InlineData("/thu-tuc/%F0%9F%98%80")]
    [InlineData("/assets/none.css")]
    [InlineData("/qr.svg")]
    [InlineData("/qr.svg?cho=https://elsewhere.example/")]
    public async Task An_unknown_address_gets_a_page_with_a_next_step(string address)
    {
        var page = await portal.PageAsync(address, HttpStatusCode.NotFound);
        Assert.Equal("Không tìm thấy trang này", page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("main input[name=q]"));
    }

    [Theory]
    [InlineData("/loi/503", 503)]
    [InlineData("/loi/404", 404)]
    [InlineData("/loi/500", 500)]
    [InlineData("/loi/418", 418)]
    public async Task Every_failure_page_can_be_looked_at(string address, int status) =>
        Assert.NotEmpty((await portal.PageAsync(address, (HttpStatusCode)status)).QuerySelector("h1")!.TextContent);

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task Writing_to_a_page_does_no_harm(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await portal.Client.SendAsync(request);
        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    public void Dispose() => portal.Dispose();
}
