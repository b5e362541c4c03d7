using System.Globalization;

namespace EGov.Browser.Tests;

/// <summary>What a first visit costs on a phone's data plan, compressed as the gateway sends it.</summary>
[Collection(OnTheStand.Name)]
public sealed class PageWeightTests(Stand stand)
{
    const int MostWithoutFonts = 20 * 1024;
    const int MostWithFonts = 100 * 1024;

    [Theory]
    [InlineData("/")]
    [InlineData("/thu-tuc")]
    [InlineData("/thu-tuc?q=khai+sinh")]
    [InlineData("/thu-tuc/1.004873")]
    [InlineData("/linh-vuc")]
    [InlineData("/niem-yet")]
    [InlineData("/loi/503")]
    public async Task A_page_is_light(string address)
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        await visit.GoAsync(address);
        var bodies = new List<(string Kind, int Size)>();
        foreach (var request in visit.Requests)
        {
            var sizes = await request.SizesAsync();
            bodies.Add((request.ResourceType, sizes.ResponseBodySize));
        }
        var fonts = bodies.Where(body => body.Kind == "font").Sum(body => body.Size);
        var all = bodies.Sum(body => body.Size);
        await File.AppendAllTextAsync(Path.Combine(Stand.Screens, "weights.tsv"),
            string.Create(CultureInfo.InvariantCulture, $"{address}\t{all - fonts}\t{all}\n"));
        Assert.InRange(all - fonts, 1, MostWithoutFonts);
        Assert.InRange(all, 1, MostWithFonts);
    }

    [Fact]
    public async Task A_second_page_fetches_no_style_script_or_font_again()
    {
        await using var visit = await Visit.OpenAsync(stand, 360);
        await visit.GoAsync("/");
        var response = await visit.Page.RunAndWaitForResponseAsync(
            () => visit.GoAsync("/linh-vuc"), answer => answer.Url.EndsWith("/linh-vuc", StringComparison.Ordinal));
        Assert.True(response.Ok);
        foreach (var request in visit.Requests.Where(request =>
            new Uri(request.Url).Segments.ElementAtOrDefault(1) == "assets/"))
        {
            Assert.Equal("public, max-age=31536000, immutable",
                await (await request.ResponseAsync())!.HeaderValueAsync("cache-control"));
        }
        var fetched = await visit.Page.EvaluateAsync<int>(
            "performance.getEntriesByType('resource').filter(it => it.transferSize > 0).length");
        Assert.Equal(0, fetched);
    }
}
