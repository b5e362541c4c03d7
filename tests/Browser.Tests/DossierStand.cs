using System.Diagnostics;
using Npgsql;

namespace EGov.Browser.Tests;

/// <summary>A commune of the directory with its people, whose dossiers tests are about.</summary>
public static class DossierStand
{
    public const string CommuneName = "Ủy ban nhân dân xã Thử Nghiệm";
    public const string Procedure = "1.004884";

    static readonly Dictionary<string, Task<string>> SignedIn = [];
    static Task<Guid>? commune;

    /// <summary>The commune, when the one-stop shop has heard of it and of the procedures.</summary>
    public static Task<Guid> CommuneAsync(Stand stand) => commune ??= MakeAsync(stand);

    /// <summary>Cookies of somebody of the commune in a role.</summary>
    public static Task<string> OfficerAsync(Stand stand, string role)
    {
        lock (SignedIn)
        {
            return SignedIn.TryGetValue(role, out var known) ? known : SignedIn[role] = SignInAsync(stand, role);
        }
    }

    /// <summary>A dossier taken in through the pages; the window stands before its receipt.</summary>
    public static async Task<Guid> TakeInAsync(Visit visit)
    {
        await FillInAsync(visit);
        await visit.Page.ClickAsync("main form button[value=xem]");
        await visit.Page.ClickAsync("main form button[value=nhan]");
        await visit.Page.WaitForURLAsync("**/giay-tiep-nhan?moi=true");
        return Guid.Parse(new Uri(visit.Page.Url).Segments[^2].TrimEnd('/'));
    }

    /// <summary>A simple intake, filled in and not yet checked.</summary>
    public static async Task FillInAsync(Visit visit)
    {
        await visit.GoAsync($"/lam-viec/tiep-nhan/{Procedure}");
        await visit.Page.FillAsync("[name=name]", "Nguyễn Thị Mẫu");
        await visit.Page.FillAsync("[name=idNumber]", "068 190 001 234");
        await visit.Page.FillAsync("[name=phone]", "0912.345.678");
        await visit.Page.FillAsync("[name=address]", "Thôn 3, xã Thử Nghiệm");
        foreach (var box in await visit.Page.Locator("[name=parts]").AllAsync())
        {
            await box.CheckAsync();
        }
    }

    static async Task<string> SignInAsync(Stand stand, string role)
    {
        var officer = await OfficerOfTheStand.AddAsync(stand, "Phạm Văn Một Cửa", (role, await CommuneAsync(stand)));
        await using var visit = await Visit.OpenAsync(stand, 1280, scripts: false);
        await visit.GoAsync("/lam-viec");
        await officer.SignInAsync(visit);
        return await visit.CookiesAsync();
    }

    static async Task<Guid> MakeAsync(Stand stand)
    {
        var (province, _) = await SignedInStand.UnitsAsync(stand);
        var unit = await stand.MakeAsync("/api/directory/units", new
        {
            unit = new { kind = "agency", name = CommuneName, type = "ủy ban", level = "commune", parentId = province },
            validFrom = "2026-01-01", act = "01/NQ-HĐND",
        });
        await stand.MakeAsync("/api/directory/appointments", new
        {
            person = new
            {
                @new = new
                {
                    kind = "officer", name = "Phạm Văn Một Cửa", phone = "02523822123", contactIsPublic = true,
                },
            },
            unitId = unit, role = "receiver", title = "Công chức Tư pháp – Hộ tịch", kind = "regular",
            from = "2026-01-01", act = "05/QĐ-UBND",
        }, "personId");
        await HeardAsync(stand, unit);
        return unit;
    }

    static async Task HeardAsync(Stand stand, Guid unit)
    {
        await using var source = NpgsqlDataSource.Create(await stand.DatabaseAsync("dossiers-db"));
        await using var command = source.CreateCommand(
            $"select exists (select 1 from unit_copy where id = '{unit}') and exists (select 1 from procedure_copy where code = '{Procedure}')");
        for (var watch = Stopwatch.StartNew(); !(bool)(await command.ExecuteScalarAsync())!; await Task.Delay(200))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "The one-stop shop has not heard of the commune.");
        }
    }
}
