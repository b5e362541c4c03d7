namespace EGov.Portal.Tests.PrintListing;

[Collection(WithProcedures.Name)]
public sealed class ListingPageTests(RealProcedures procedures)
{
    readonly PortalUnderTest portal = procedures.Portal;

    [Fact]
    public async Task One_chooses_a_field_or_an_agency()
    {
        var page = await portal.PageAsync("/niem-yet");
        Assert.NotNull(page.QuerySelector("select[name=field] option[value='Hộ tịch']"));
        Assert.NotNull(page.QuerySelector("select[name=agency] option[value='Công an tỉnh']"));
    }

    [Fact]
    public async Task The_whole_field_stands_on_one_list_in_order_of_code()
    {
        var page = await portal.PageAsync("/niem-yet?field=H%E1%BB%99+t%E1%BB%8Bch");
        var codes = page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent).ToList();
        Assert.Equal(14, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task Each_row_tells_time_and_fee_once()
    {
        var page = await portal.PageAsync("/niem-yet?agency=C%C3%B4ng+an+t%E1%BB%89nh");
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.Children[1].TextContent == "1.900005");
        Assert.Equal("8 ngày làm việc", row.QuerySelector("td:nth-child(3)")!.TextContent);
        Assert.Equal(["180.000 đ", "200.000 đ"],
            row.QuerySelector("td:nth-child(4)")!.TextContent.Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_QR_code_leads_back_to_the_list()
    {
        const string address = "/niem-yet?field=H%E1%BB%99%20t%E1%BB%8Bch";
        var page = await portal.PageAsync(address);
        Assert.Equal(
            "/qr.svg?cho=" + Uri.EscapeDataString(address), page.QuerySelector(".qr img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task A_field_nobody_has_makes_an_empty_list() =>
        Assert.Empty((await portal.PageAsync("/niem-yet?field=none")).QuerySelectorAll("tbody tr"));
}
