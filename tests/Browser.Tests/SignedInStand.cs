using Npgsql;

namespace EGov.Browser.Tests;

/// <summary>Two units of the directory, and the cookies of people who work in them.</summary>
public static class SignedInStand
{
    static Task<(Guid Province, Guid Department)>? units;
    static Task<string>? leader;

    public const string ProvinceName = "Ủy ban nhân dân tỉnh Thử Nghiệm";
    public const string DepartmentName = "Sở Nội vụ tỉnh Thử Nghiệm";

    public static Task<(Guid Province, Guid Department)> UnitsAsync(Stand stand) => units ??= MakeUnitsAsync(stand);

    /// <summary>Cookies of somebody with a role in each unit, who has chosen one.</summary>
    public static Task<string> LeaderAsync(Stand stand) => leader ??= SignInLeaderAsync(stand);

    /// <summary>A program of others, which the leader let see who they are.</summary>
    public static async Task AgreeAsync(Stand stand, string program)
    {
        await using var source = NpgsqlDataSource.Create(await stand.DatabaseAsync("identity-db"));
        await using var agree = source.CreateCommand("""
            with client as (
              insert into clients (id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, is_first_party,
                refreshes)
              values (gen_random_uuid()::text, $1, 'public', '{}', '{}', '{openid,profile}', false, true) returning id)
            insert into consents (account_id, client_id, scope, given_at)
            select account.id, client.id, 'openid profile', now()
            from client, (select id from accounts where name = 'Trần Văn Bình' order by id limit 1) account
            """);
        agree.Parameters.Add(new NpgsqlParameter<string> { TypedValue = program });
        await agree.ExecuteNonQueryAsync();
    }

    static async Task<(Guid, Guid)> MakeUnitsAsync(Stand stand)
    {
        var province = await stand.MakeAsync("/api/directory/units", Unit(ProvinceName, "province", null));
        return (province, await stand.MakeAsync("/api/directory/units", Unit(DepartmentName, "province", province)));
    }

    static async Task<string> SignInLeaderAsync(Stand stand)
    {
        var (province, department) = await UnitsAsync(stand);
        var officer = await OfficerOfTheStand.AddAsync(
            stand, "Trần Văn Bình", ("leader", department), ("auditor", province));
        await using var visit = await Visit.OpenAsync(stand, 1280);
        await visit.GoAsync("/lam-viec");
        await officer.SignInAsync(visit);
        await visit.Page.GetByText(DepartmentName).ClickAsync();
        await visit.Page.ClickAsync("main form button");
        await visit.Page.WaitForURLAsync("**/lam-viec");
        return await visit.CookiesAsync();
    }

    static object Unit(string name, string level, Guid? parent) => new
    {
        unit = new { kind = "agency", name, type = "cơ quan", level, parentId = parent },
        validFrom = "2026-01-01", act = "01/QĐ-UBND",
    };
}
