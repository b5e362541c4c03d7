using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;
using EGov.TestKit;

namespace EGov.Portal.Tests.ShowProcedure;

public sealed class QrEndpointTests
{
    static readonly Uri Nowhere = new($"http://127.0.0.1:{FreePort.Next()}");

    [Fact]
    public async Task The_code_leads_to_the_address_citizens_use()
    {
        using var portal = new PortalUnderTest(Nowhere, ("Portal:PublicUrl", "https://thutuc.example.gov.vn/"));
        Assert.Equal(
            QrPicture.Of("https://thutuc.example.gov.vn/thu-tuc/1.004873"),
            await portal.Client.GetStringAsync("/qr.svg?cho=/thu-tuc/1.004873"));
    }

    [Fact]
    public async Task Without_a_public_address_it_leads_to_where_the_request_came()
    {
        using var portal = new PortalUnderTest(Nowhere);
        Assert.Equal(QrPicture.Of("http://localhost/"), await portal.Client.GetStringAsync("/qr.svg?cho=/"));
    }

    [Fact]
    public async Task A_code_may_be_kept_for_a_day()
    {
        using var portal = new PortalUnderTest(Nowhere);
        using var response = await portal.Client.GetAsync("/qr.svg?cho=/");
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=86400", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Too_long_an_address_is_cut_and_not_refused()
    {
        using var portal = new PortalUnderTest(Nowhere);
        using var response = await portal.Client.GetAsync("/qr.svg?cho=/" + new string('a', 6000));
        Assert.True(response.IsSuccessStatusCode);
    }
}
