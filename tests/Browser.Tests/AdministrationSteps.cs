using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>What administrators do over and over again.</summary>
internal static class AdministrationSteps
{
    /// <summary>The window of the administrator of the province, before an account just opened.</summary>
    public static async Task<Visit> AtNewAccountAsync(Stand stand, string name)
    {
        var visit = await Visit.OpenAsync(stand, 1280, cookies: await AdministrationStand.ProvinceAsync(stand));
        await AdministrationStand.OpenAsync(visit, await AdministrationStand.PersonAsync(stand, name));
        return visit;
    }

    public static async Task FillPostAsync(IPage page, string role)
    {
        await page.SelectOptionAsync("[name=role]", role);
        await page.FillAsync("[name=title]", "Chuyên viên");
        await page.FillAsync("[name=from]", "1/1/2026");
        await page.FillAsync("[name=act]", "12/QĐ-SNV");
        await SendAsync(page);
    }

    public static async Task<string> IssueAsync(IPage page)
    {
        await page.ClickAsync("main a[href$='/mat-khau']");
        await SendAsync(page);
        await page.WaitForURLAsync("**/mat-khau-moi");
        var password = (await page.Locator(".once").TextContentAsync())!;
        await page.ClickAsync("main p a");
        return password;
    }

    public static async Task ActAsync(IPage page, string act)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).ClickAsync();
        await SendAsync(page);
    }

    public static Task SendAsync(IPage page) => page.ClickAsync("main form button[type=submit]");
}
