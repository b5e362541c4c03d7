using System.Net;
using System.Net.Http.Headers;

namespace EGov.Portal.Tests.ShowProcedure;

[Collection(WithProcedures.Name)]
public sealed class ProcedurePageTests(RealProcedures procedures)
{
    readonly PortalUnderTest portal = procedures.Portal;

    [Fact]
    public async Task A_procedure_says_what_you_need_where_how_long_and_how_much()
    {
        var page = await portal.PageAsync("/thu-tuc/1.004873");
        Assert.Equal("Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", page.QuerySelector("h1")!.TextContent);
        var text = page.QuerySelector("main")!.TextContent;
        foreach (var fact in new[]
        {
            "1.004873", "Công dân Việt Nam", "Cấp xã", "3 ngày làm việc", "15.000 đ", "Miễn phí", "1 bản chính",
            "1 bản sao", "Thẻ căn cước hoặc hộ chiếu còn giá trị", "60/2014/QH13", "123/2015/NĐ-CP", "163/QĐ-BTP",
            "Cán bộ tiếp nhận kiểm tra hồ sơ", "Người yêu cầu cư trú tại xã",
        })
        {
            Assert.Contains(fact, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_way_to_apply_has_its_row()
    {
        var page = await portal.PageAsync("/thu-tuc/1.004873");
        var rows = page.QuerySelectorAll("#thoi-gian ~ table tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent,
            row => row.QuerySelectorAll("td strong").Select(cell => cell.TextContent));
        Assert.Equal(["3 ngày làm việc", "15.000 đ"], rows["Trực tiếp"]);
        Assert.Equal(["3 ngày làm việc", "Miễn phí"], rows["Trực tuyến"]);
        Assert.Equal(["3 ngày làm việc", "15.000 đ"], rows["Bưu chính công ích"]);
    }

    [Fact]
    public async Task Links_on_the_page_lead_to_its_parts()
    {
        var page = await portal.PageAsync("/thu-tuc/1.004873");
        Assert.All(page.QuerySelectorAll(".contents a"),
            link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task It_carries_its_QR_code_and_history()
    {
        var page = await portal.PageAsync("/thu-tuc/1.004873");
        Assert.Equal("/qr.svg?cho=%2Fthu-tuc%2F1.004873", page.QuerySelector(".qr img")!.GetAttribute("src"));
        Assert.NotNull(page.QuerySelector("a[href='/thu-tuc/1.004873/lich-su']"));
    }

    [Fact]
    public async Task What_the_source_leaves_out_is_said()
    {
        var page = await portal.PageAsync("/thu-tuc/1.900002");
        Assert.StartsWith("Nguồn chưa nêu giấy tờ",
            page.QuerySelector("#giay-to")!.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_record_stays_text()
    {
        var page = await portal.PageAsync("/thu-tuc/1.900003");
        Assert.Empty(page.QuerySelectorAll("script:not([src]), main b, main i, img[onerror]"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/thu-tuc/9.999999")]
    [InlineData("/thu-tuc/1.00487")]
    [InlineData("/thu-tuc/abc")]
    [InlineData("/thu-tuc/1.004873?phien-ban=99")]
    public async Task An_unknown_code_gets_a_page_to_search_on(string address)
    {
        var page = await portal.PageAsync(address, HttpStatusCode.NotFound);
        Assert.StartsWith("Không tìm thấy thủ tục", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main input[name=q]"));
    }

    [Fact]
    public async Task Part_of_a_code_offers_near_misses()
    {
        var page = await portal.PageAsync("/thu-tuc/1.00487", HttpStatusCode.NotFound);
        Assert.NotEmpty(page.QuerySelectorAll(".near a[href^='/thu-tuc/1.']"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public async Task A_mangled_version_number_does_no_harm(string version)
    {
        using var response = await portal.Client.GetAsync("/thu-tuc/1.004873?phien-ban=" + version);
        Assert.InRange((int)response.StatusCode, 200, 404);
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_twice()
    {
        using var first = await portal.Client.GetAsync("/thu-tuc/1.004873");
        Assert.Equal("public, max-age=60", first.Headers.CacheControl?.ToString());
        var tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync("/thu-tuc/1.004873", tag));
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync("/thu-tuc/1.004873?lang=en", tag));
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync("/thu-tuc/1.001193", tag));
    }

    [Fact]
    public async Task An_English_reader_gets_English_words_around_the_record()
    {
        var page = await portal.PageAsync("/thu-tuc/1.004873?lang=en");
        Assert.Contains("working days: 3", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("vi", page.QuerySelector("h1")!.GetAttribute("lang"));
    }

    async Task<HttpStatusCode> AskAgainAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await portal.Client.SendAsync(request);
        return response.StatusCode;
    }
}
