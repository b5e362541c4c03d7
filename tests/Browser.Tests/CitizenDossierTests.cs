using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>A citizen files online without a script, and follows what was filed; each page keeps the rules.</summary>
[Collection(OnTheStand.Name)]
public sealed class CitizenDossierTests(Stand stand)
{
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_dossier_is_filed_online_one_thing_a_page(int width)
    {
        await DossierStand.CommuneAsync(stand);
        await using var visit = await Visit.OpenAsync(
            stand, width, scripts: width == 360, await CitizenOfTheStand.CookiesAsync(stand));
        var page = visit.Page;
        await visit.GoAsync($"/thu-tuc/{DossierStand.Procedure}");
        await page.ClickAsync("main a[href^='/nop-ho-so/']");
        await LookAsync(visit, "file-start", width);
        await page.ClickAsync("main a[role=button]");
        await page.FillAsync("#q", "xa thu nghiem");
        await page.ClickAsync("main form button");
        await LookAsync(visit, "file-place-found", width);
        await page.GetByText(DossierStand.CommuneName).ClickAsync();
        await LookAsync(visit, "file-place", width);
        await NextAsync(page);
        await page.FillAsync("[name=idNumber]", "");
        await NextAsync(page);
        await Assertions.Expect(page.Locator("#idNumber-error")).ToBeVisibleAsync();
        await LookAsync(visit, "file-who-wrong", width);
        await page.FillAsync("[name=name]", "Trần Thị Nộp");
        await page.FillAsync("[name=idNumber]", "068190005678");
        await page.FillAsync("[name=phone]", "0912345678");
        await NextAsync(page);
        await NextAsync(page);
        await Assertions.Expect(page.Locator("#parts-error")).ToContainTextAsync("Thiếu");
        foreach (var box in await page.Locator("[name=parts]").AllAsync())
        {
            await box.CheckAsync();
        }
        await LookAsync(visit, "file-papers", width);
        await NextAsync(page);
        await page.CheckAsync("#returnBy");
        await NextAsync(page);
        await LookAsync(visit, "file-check", width);
        await NextAsync(page);
        await page.WaitForURLAsync("**/ho-so-cua-toi/*?moi=true");
        await LookAsync(visit, "file-done", width);
        var number = await page.Locator(".govuk-panel__body strong").TextContentAsync();
        await visit.GoAsync("/ho-so-cua-toi");
        await LookAsync(visit, "my-dossiers", width);
        await page.ClickAsync("main .work a");
        await Assertions.Expect(page.Locator(".case__number")).ToHaveTextAsync(number!);
        await LookAsync(visit, "my-dossier", width);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_dossier_is_followed_by_code_and_four_digits_or_by_its_QR_code(int width)
    {
        await using var desk = await Visit.OpenAsync(
            stand, 1280, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        await DossierStand.TakeInAsync(desk);
        var number = (await desk.Page.Locator(".slip__number").TextContentAsync())!;
        var code = await desk.Page.Locator(".slip__qr").GetAttributeAsync("src");

        await using var visit = await Visit.OpenAsync(stand, width, scripts: width == 360);
        await visit.GoAsync("/tra-cuu");
        await LookAsync(visit, "look-up", width);
        await visit.Page.FillAsync("#ma", number);
        await visit.Page.ClickAsync("main form button");
        await visit.Page.FillAsync("#so", "0000");
        await visit.Page.ClickAsync("main form button");
        await Assertions.Expect(visit.Page.Locator("#so-error")).ToBeVisibleAsync();
        var wrong = await visit.Page.Locator("#so-error").TextContentAsync();
        await LookAsync(visit, "look-up-wrong", width);
        await visit.Page.FillAsync("#so", "1234");
        await visit.Page.ClickAsync("main form button");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Được tiếp nhận");
        Assert.DoesNotContain("Nguyễn", await visit.Page.Locator("main").TextContentAsync());
        await LookAsync(visit, "status", width);

        await visit.GoAsync(Uri.UnescapeDataString(code!.Split("cho=")[1]));
        await Assertions.Expect(visit.Page.Locator(".case__number")).ToContainTextAsync(number);
        await visit.GoAsync("/tra-cuu?ma=KHONG-CO-0001");
        await visit.Page.FillAsync("#so", "1234");
        await visit.Page.ClickAsync("main form button");
        Assert.Equal(wrong, await visit.Page.Locator("#so-error").TextContentAsync());
    }

    static Task NextAsync(IPage page) => page.ClickAsync("main form:last-of-type button[type=submit]");

    static async Task LookAsync(Visit visit, string name, int width)
    {
        await visit.PictureAsync($"{name}-{width}");
        if (width == 360)
        {
            await EveryScreenTests.KeepsTheRulesAsync(visit, width);
        }
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }
}
