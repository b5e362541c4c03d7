using System.Net;
using EGov.TestKit;

namespace EGov.Portal.Tests.Site;

public sealed class EveryPageTests : IDisposable
{
    readonly PortalUnderTest portal = new(
        new Uri($"http://127.0.0.1:{FreePort.Next()}"), ("Portal:Province", "Tỉnh Bình Thuận"));

    [Fact]
    public async Task Nothing_inline_runs_or_styles()
    {
        var page = await portal.PageAsync("/");
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_elsewhere() => Assert.All(
        (await portal.PageAsync("/")).QuerySelectorAll("link[href], script[src], img[src]"),
        element => Assert.Matches("^/[^/]", element.GetAttribute("href") ?? element.GetAttribute("src")));

    [Fact]
    public async Task The_province_names_itself_from_configuration() => Assert.Equal(
        "Tỉnh Bình Thuận", (await portal.PageAsync("/")).QuerySelector(".site-header__province")?.TextContent);

    [Fact]
    public async Task Vietnamese_letters_go_out_as_they_are() =>
        Assert.Contains("Bạn cần làm thủ tục gì?", await portal.Client.GetStringAsync("/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/", "vi", "English", "/?lang=en")]
    [InlineData("/?lang=en", "en", "Tiếng Việt", "/")]
    [InlineData("/?lang=fr", "vi", "English", "/?lang=en")]
    [InlineData("/?lang=", "vi", "English", "/?lang=en")]
    public async Task The_other_language_is_one_link_away(string address, string language, string name, string link)
    {
        var page = await portal.PageAsync(address);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        var other = page.QuerySelector("nav a[hreflang]")!;
        Assert.Equal((name, link), (other.TextContent, other.GetAttribute("href")));
    }

    [Fact]
    public async Task An_English_reader_stays_in_English()
    {
        var page = await portal.PageAsync("/?lang=en");
        Assert.All(page.QuerySelectorAll("a[href^='/']:not([hreflang])"),
            link => Assert.Contains("lang=en", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("en", page.QuerySelector("form input[name=lang]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_browser_set_to_English_still_gets_Vietnamese()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd("en-US,en;q=0.9");
        using var response = await portal.Client.SendAsync(request);
        Assert.Contains("<html lang=\"vi\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_answered_without_the_service() =>
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync("/health/ready")).StatusCode);

    public void Dispose() => portal.Dispose();
}
