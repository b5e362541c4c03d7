namespace EGov.Browser.Tests;

/// <summary>A made-up citizen of the simulated electronic identity.</summary>
public static class CitizenOfTheStand
{
    static Task<string>? cookies;

    /// <summary>Cookies of one who has signed in.</summary>
    public static Task<string> CookiesAsync(Stand stand) => cookies ??= SignInAsync(stand);

    static async Task<string> SignInAsync(Stand stand)
    {
        await using var visit = await Visit.OpenAsync(stand, 1280, scripts: false);
        await visit.GoAsync("/ho-so-cua-toi");
        await visit.Page.ClickAsync("main a[href*='cong-dan'], main form[action*='cong-dan'] button");
        await visit.Page.ClickAsync("form[action^='/citizen/'] button");
        await visit.Page.WaitForURLAsync("**/ho-so-cua-toi");
        return await visit.CookiesAsync();
    }
}
