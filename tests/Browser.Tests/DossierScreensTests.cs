namespace EGov.Browser.Tests;

/// <summary>The rules of every screen hold for the pages of dossiers, on a phone, a desk and a small notebook.</summary>
[Collection(OnTheStand.Name)]
public sealed class DossierScreensTests(Stand stand)
{
    const int Most = 60 * 1024;

    [Theory]
    [InlineData("queue", "/lam-viec/ho-so")]
    [InlineData("queue-english", "/lam-viec/ho-so?lang=en")]
    [InlineData("queue-none", "/lam-viec/ho-so?q=zzqqxx&han=overdue")]
    [InlineData("queue-received", "/lam-viec/ho-so?phan=received")]
    [InlineData("case", "/lam-viec/ho-so/{case}")]
    [InlineData("case-english", "/lam-viec/ho-so/{case}?lang=en")]
    [InlineData("intake-choose", "/lam-viec/tiep-nhan")]
    [InlineData("intake-found", "/lam-viec/tiep-nhan?q=khai+sinh")]
    [InlineData("intake-none", "/lam-viec/tiep-nhan?q=zzqqxx")]
    [InlineData("intake", "/lam-viec/tiep-nhan/" + DossierStand.Procedure)]
    [InlineData("intake-english", "/lam-viec/tiep-nhan/" + DossierStand.Procedure + "?lang=en")]
    [InlineData("workspace-receiver", "/lam-viec")]
    [InlineData("slip-receipt", "/lam-viec/ho-so/{case}/giay-tiep-nhan")]
    [InlineData("slip-receipt-80mm", "/lam-viec/ho-so/{case}/giay-tiep-nhan?kho=80")]
    public async Task A_screen_of_dossiers_keeps_the_rules(string name, string address)
    {
        var cookies = await DossierStand.OfficerAsync(stand, "receiver");
        await using var desk = await Visit.OpenAsync(stand, 1280, cookies: cookies);
        var one = await DossierStand.TakeInAsync(desk);
        foreach (var width in new[] { 360, 1280, 1366, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width, cookies: cookies);
            await visit.GoAsync(address.Replace("{case}", $"{one}", StringComparison.Ordinal));
            if (width > 320)
            {
                await visit.PictureAsync($"{name}-{width}");
            }
            await EveryScreenTests.KeepsTheRulesAsync(visit, width);
        }
    }

    [Theory]
    [InlineData("/lam-viec/ho-so")]
    [InlineData("/lam-viec/tiep-nhan/" + DossierStand.Procedure)]
    public async Task A_page_of_dossiers_is_light(string address)
    {
        await using var visit = await Visit.OpenAsync(
            stand, 360, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        await visit.GoAsync(address);
        var sizes = await Task.WhenAll(visit.Requests.Where(request => request.ResourceType != "font")
            .Select(request => request.SizesAsync()));
        Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1, Most);
    }
}
