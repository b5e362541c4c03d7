using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>A simple dossier is taken in by keyboard alone: at most 40 keystrokes beyond what is typed as data.</summary>
[Collection(OnTheStand.Name)]
public sealed class IntakeKeystrokesTests(Stand stand)
{
    const int Most = 40;
    int keys;

    [Fact]
    public async Task A_simple_dossier_takes_at_most_40_keystrokes_beyond_its_data()
    {
        await using var visit = await Visit.OpenAsync(
            stand, 1366, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        var page = visit.Page;
        await visit.GoAsync("/lam-viec/tiep-nhan");
        await page.Keyboard.TypeAsync(DossierStand.Procedure);
        await PressAsync(page, "Enter");
        await page.WaitForURLAsync("**/tiep-nhan/" + DossierStand.Procedure);
        foreach (var data in new[] { "Lê Thị Phím", "068190001234", "0912345678", "Thôn 3, xã Thử Nghiệm" })
        {
            await page.Keyboard.InsertTextAsync(data);
            await PressAsync(page, "Tab");
        }
        for (var paper = await page.Locator("[name=parts]").CountAsync(); paper > 0; paper--)
        {
            await PressAsync(page, "Space");
            for (var box = 0; box < 3 && paper > 1; box++)
            {
                await PressAsync(page, "Tab");
            }
        }
        await PressAsync(page, "Enter");
        await page.Locator("button[value=nhan]").WaitForAsync();
        await PressAsync(page, "Enter");
        await page.WaitForURLAsync("**/giay-tiep-nhan?moi=true");
        await Assertions.Expect(page.Locator("[data-print]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".slip")).ToContainTextAsync("Lê Thị Phím");
        Assert.InRange(keys, 1, Most);
    }

    [Fact]
    public async Task An_intake_sent_twice_at_once_is_one_dossier()
    {
        await using var visit = await Visit.OpenAsync(
            stand, 1366, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        await DossierStand.FillInAsync(visit);
        await visit.Page.ClickAsync("main form button[value=xem]");
        await visit.Page.Locator("button[value=nhan]").WaitForAsync();
        var receipts = await visit.Page.EvaluateAsync<string[]>("""
            () => Promise.all([1, 2].map(async () => {
              const form = document.querySelector('.intake__send')
              const body = new URLSearchParams(new FormData(form))
              body.set('act', 'nhan')
              return (await fetch(form.action, { method: 'POST', body })).url
            }))
            """);
        Assert.EndsWith("/giay-tiep-nhan?moi=true", receipts[0], StringComparison.Ordinal);
        Assert.Equal(receipts[0], receipts[1]);
    }

    [Fact]
    public async Task A_step_from_an_old_page_is_told_kindly_and_not_taken()
    {
        await using var visit = await Visit.OpenAsync(
            stand, 1366, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        var one = await DossierStand.TakeInAsync(visit);
        await visit.GoAsync($"/lam-viec/ho-so/{one}");
        await using var other = await Visit.OpenAsync(
            stand, 360, scripts: false, cookies: await DossierStand.OfficerAsync(stand, "receiver"));
        await other.GoAsync($"/lam-viec/ho-so/{one}");
        foreach (var window in new[] { other, visit })
        {
            await window.Page.ClickAsync(".step summary");
            await window.Page.ClickAsync(".step details[open] button, .step button");
            await window.Page.Locator(".done, .govuk-error-summary").First.WaitForAsync();
        }
        await Assertions.Expect(other.Page.Locator(".done")).ToHaveTextAsync("Đã chuyển hồ sơ.");
        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".timeline__item")).ToHaveCountAsync(2);
    }

    async Task PressAsync(IPage page, string key)
    {
        keys++;
        await page.Keyboard.PressAsync(key);
    }
}
