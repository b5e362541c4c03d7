namespace EGov.Portal.Tests.FindProcedures;

[Collection(WithProcedures.Name)]
public sealed class FieldsPageTests(RealProcedures procedures)
{
    readonly PortalUnderTest portal = procedures.Portal;

    [Fact]
    public async Task Fields_stand_in_the_order_of_the_alphabet()
    {
        var page = await portal.PageAsync("/linh-vuc");
        Assert.Equal(
            ["C", "Đ", "H", "Q", "S"], page.QuerySelectorAll(".letter h2").Select(letter => letter.TextContent));
        Assert.Equal("Hoạt động xây dựng 1|Hộ tịch 14", string.Join('|',
            page.QuerySelectorAll(".letter:nth-of-type(3) a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task A_field_leads_to_its_procedures()
    {
        var page = await portal.PageAsync("/linh-vuc");
        var link = page.QuerySelectorAll(".letter a").Single(link => link.TextContent == "Hộ tịch 14");
        Assert.Equal("14 thủ tục",
            (await portal.PageAsync(link.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_first_page_offers_fields_of_communes()
    {
        var page = await portal.PageAsync("/");
        Assert.Contains("Hộ tịch 14", page.QuerySelectorAll(".columns a").Select(link => link.TextContent));
        Assert.DoesNotContain("Quản lý xuất nhập cảnh 1", page.QuerySelectorAll(".columns a").Select(link =>
            link.TextContent));
    }
}
