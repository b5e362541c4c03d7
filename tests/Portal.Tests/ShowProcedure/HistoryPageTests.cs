using System.Net;

namespace EGov.Portal.Tests.ShowProcedure;

[Collection(WithProcedures.Name)]
public sealed class HistoryPageTests(RealProcedures procedures)
{
    readonly PortalUnderTest portal = procedures.Portal;

    [Fact]
    public async Task Every_version_has_its_row()
    {
        var page = await portal.PageAsync("/thu-tuc/1.001193/lich-su");
        Assert.Equal("/thu-tuc/1.001193?phien-ban=1", page.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.Contains("163/QĐ-BTP", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_has_no_history() =>
        await portal.PageAsync("/thu-tuc/9.999999/lich-su", HttpStatusCode.NotFound);
}
