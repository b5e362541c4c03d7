using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>Administrators of the stand's units, people of its directory, and an account opened through the pages.</summary>
public static class AdministrationStand
{
    static Task<string>? province;
    static Task<(Guid Account, Guid Person)>? opened;

    /// <summary>Cookies of the administrator of the province.</summary>
    public static Task<string> ProvinceAsync(Stand stand) => province ??= SignInAsync(stand, ofProvince: true);

    /// <summary>An account somebody may look at; tests that change one open their own.</summary>
    public static Task<(Guid Account, Guid Person)> OpenedAsync(Stand stand) => opened ??= OpenOneAsync(stand);

    /// <summary>Cookies of an administrator who has just signed in.</summary>
    public static async Task<string> SignInAsync(Stand stand, bool ofProvince)
    {
        var (top, department) = await SignedInStand.UnitsAsync(stand);
        var officer = await OfficerOfTheStand.AddAsync(
            stand, "Lê Quang Trị", ("unit-admin", ofProvince ? top : department));
        await using var visit = await Visit.OpenAsync(stand, 1280, scripts: false);
        await visit.GoAsync("/lam-viec");
        await officer.SignInAsync(visit);
        return await visit.CookiesAsync();
    }

    /// <summary>Somebody of the directory with a post in the department.</summary>
    public static async Task<Guid> PersonAsync(Stand stand, string name, bool inProvince = false)
    {
        var (top, department) = await SignedInStand.UnitsAsync(stand);
        return await stand.MakeAsync("/api/directory/appointments", new
        {
            person = new { @new = new { kind = "officer", name } }, unitId = inProvince ? top : department,
            role = "specialist", title = "Chuyên viên", kind = "regular", from = "2026-01-01", act = "05/QĐ-SNV",
        }, "personId");
    }

    /// <summary>Opens the account of that person; the window stands before it.</summary>
    public static async Task<Guid> OpenAsync(Visit visit, Guid person, string? userName = null)
    {
        await visit.GoAsync($"/lam-viec/mo-tai-khoan/{person}");
        await visit.Page.FillAsync("[name=userName]", userName ?? $"u{Guid.NewGuid():N}"[..12]);
        await visit.Page.ClickAsync("main form button");
        await Assertions.Expect(visit.Page.Locator(".done")).ToContainTextAsync("Đã mở tài khoản");
        return Guid.Parse(new Uri(visit.Page.Url).Segments[^1]);
    }

    static async Task<(Guid, Guid)> OpenOneAsync(Stand stand)
    {
        var person = await PersonAsync(stand, "Hoàng Thị Yến");
        await using var visit = await Visit.OpenAsync(stand, 1280, cookies: await ProvinceAsync(stand));
        return (await OpenAsync(visit, person), person);
    }
}
