using System.Net;

namespace EGov.Portal.Tests.FindProcedures;

[Collection(WithProcedures.Name)]
public sealed class ResultsPageTests(RealProcedures procedures)
{
    readonly PortalUnderTest portal = procedures.Portal;

    [Theory]
    [InlineData("khai sinh")]
    [InlineData("khai sinh cho con")]
    [InlineData("dang ky khai sinh")]
    public async Task A_question_finds_its_procedure(string question)
    {
        var page = await portal.PageAsync("/thu-tuc?q=" + Uri.EscapeDataString(question));
        var links = page.QuerySelectorAll(".result a").Select(link => link.GetAttribute("href"));
        Assert.Contains("/thu-tuc/1.001193", links.Take(3));
        Assert.Equal(question, page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_result_tells_code_field_level_time_and_fee()
    {
        var page = await portal.PageAsync("/thu-tuc?q=1.900005");
        var text = page.QuerySelector(".result")!.TextContent;
        foreach (var fact in new[]
        {
            "Cấp hộ chiếu phổ thông ở trong nước", "1.900005", "Quản lý xuất nhập cảnh", "Cấp tỉnh", "Công an tỉnh",
            "8 ngày làm việc", "200.000 đ", "180.000 đ",
        })
        {
            Assert.Contains(fact, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Found_words_are_marked_in_names() =>
        Assert.NotEmpty((await portal.PageAsync("/thu-tuc?q=khai+sinh")).QuerySelectorAll(".result mark"));

    [Fact]
    public async Task Filters_show_counts_and_narrow()
    {
        var page = await portal.PageAsync("/thu-tuc");
        var link = page.QuerySelectorAll(".filters a").First(link => link.TextContent == "Đất đai 1");
        var narrowed = await portal.PageAsync(link.GetAttribute("href")!);
        Assert.Equal("1 thủ tục", narrowed.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("/thu-tuc", narrowed.QuerySelector(".chip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_search_keeps_the_filters()
    {
        var page = await portal.PageAsync("/thu-tuc?level=commune");
        Assert.Equal("commune", page.QuerySelector("form input[name=level]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var first = await portal.PageAsync("/thu-tuc");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await portal.PageAsync(next);
        var codes = first.QuerySelectorAll(".result__code").Concat(second.QuerySelectorAll(".result__code"))
            .Select(code => code.TextContent).ToList();
        Assert.Equal(19, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(19, codes.Count);
        Assert.Equal("2", second.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_page_past_the_last_leads_back()
    {
        var page = await portal.PageAsync("/thu-tuc?page=900");
        Assert.Equal("/thu-tuc", page.QuerySelector(".split__main p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("zzqqxx")]
    [InlineData("%%%")]
    [InlineData("' or 1=1 --")]
    [InlineData("\"*\" NEAR(")]
    public async Task Nothing_found_still_has_next_steps(string question)
    {
        var page = await portal.PageAsync("/thu-tuc?q=" + Uri.EscapeDataString(question) + "&field=none");
        Assert.Contains("Không tìm thấy", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/linh-vuc']"));
        Assert.Contains("Bỏ các điều kiện lọc và tìm lại",
            page.QuerySelectorAll("main li a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("/thu-tuc?level=planet")]
    [InlineData("/thu-tuc?channel=%01")]
    public async Task Values_nobody_knows_are_refused_plainly_or_left_out(string address)
    {
        using var response = await portal.Client.GetAsync(address);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Markup_in_a_question_stays_text()
    {
        var page = await portal.PageAsync("/thu-tuc?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Results_may_be_kept_a_minute_by_anybody() => Assert.Equal(
        "public, max-age=60", (await portal.Client.GetAsync("/thu-tuc?q=khai")).Headers.CacheControl?.ToString());
}
