namespace EGov.Directory.Tests.LoadUnits;

/// <summary>Lists with the file of who followed whom: unions, parts, wholes and what nobody follows.</summary>
public sealed class SuccessionLoadTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-follow-").FullName;

    [Fact]
    public async Task A_union_is_a_new_unit_that_takes_the_code_and_a_whole_one_keeps_its_id()
    {
        await LoadAsync("2020-01-01", Lists("95", "95001 Xã A", "95002 Xã B", "95003 Xã C"));
        var (old, whole) = (await IdAsync("95001", "2020-01-01"), await IdAsync("95003", "2020-01-01"));
        var said = await LoadAsync("2025-07-01", Lists("95", "95001 Xã AB", "95009 Phường C"),
            "95,951,95001,95,95001", "95,951,95002,95,95001", "95,951,95003,95,95009");
        Assert.Contains("1 new, 1 revised, 1 unchanged, 2 closed (0 without a successor), 2 successions", said,
            StringComparison.Ordinal);
        Assert.Contains("95009\tCodeChanged", said, StringComparison.Ordinal);
        var union = await IdAsync("95001", "2025-07-01");
        Assert.NotEqual(old, union);
        Assert.Equal(old, await IdAsync("95001", "2025-06-30"));
        Assert.Equal(whole, await IdAsync("95009", "2025-07-01"));
        Assert.Equal(2, await app.Database.CountAsync("successions",
            $"to_id = '{union}' and relation = 'merge' and share = 1 and act = 'Nghị quyết'"));
    }

    [Fact]
    public async Task A_divided_unit_goes_in_parts_nobody_measures()
    {
        await LoadAsync("2020-01-01", Lists("96", "96001 Xã D", "96002 Xã E"));
        var old = await IdAsync("96001", "2020-01-01");
        await LoadAsync("2025-07-01", Lists("96", "96001 Xã D", "96002 Xã E"),
            "96,961,96001,96,96001", "96,961,96001,96,96002", "96,961,96002,96,96002");
        Assert.Equal(2, await app.Database.CountAsync("successions",
            $"from_id = '{old}' and relation = 'split' and share is null and \"on\" = '2025-07-01'"));
        Assert.Equal(1, await app.Database.CountAsync("unit_versions",
            $"unit_id = '{old}' and valid_to = '2025-06-30' and end_act = 'Nghị quyết'"));
    }

    [Fact]
    public async Task The_same_step_again_changes_nothing()
    {
        await LoadAsync("2020-01-01", Lists("97", "97001 Xã F", "97002 Xã G"));
        string[] rows = ["97,971,97001,97,97001", "97,971,97002,97,97001"];
        await LoadAsync("2025-07-01", Lists("97", "97001 Xã FG"), rows);
        var (events, edges) = (await app.Database.CountAsync("outbox"), await app.Database.CountAsync("successions"));
        var said = await LoadAsync("2025-07-01", Lists("97", "97001 Xã FG"), rows);
        Assert.Contains("0 new, 0 revised, 2 unchanged, 0 closed (0 without a successor), 0 successions, 0 findings",
            said,
            StringComparison.Ordinal);
        Assert.Equal((events, edges),
            (await app.Database.CountAsync("outbox"), await app.Database.CountAsync("successions")));
    }

    [Fact]
    public async Task A_successor_the_list_lacks_is_told()
    {
        await LoadAsync("2020-01-01", Lists("98", "98001 Xã H"));
        Assert.Contains("98009\tSuccessorIsListed", await LoadAsync(
            "2025-07-01", Lists("98", "98001 Xã H"), "98,981,98001,98,98009"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_code_stays_with_the_unit_of_that_name_under_that_parent()
    {
        await LoadAsync("2020-01-01", Lists("99", "99001 Xã Hoà I"));
        var unit = await IdAsync("99001", "2020-01-01");
        Assert.Contains("99002\tCodeChanged", await LoadAsync("2021-01-01", Lists("99", "99002 Xã Hòa I")),
            StringComparison.Ordinal);
        Assert.Equal(unit, await IdAsync("99002", "2021-01-01"));
        Assert.Equal(1, await app.Database.CountAsync("unit_codes", "value = '99001' and valid_to = '2020-12-31'"));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    async Task<string> LoadAsync(string from, string list, params string[] rows)
    {
        File.WriteAllText(Path.Combine(folder, "list.json"), list);
        File.WriteAllLines(Path.Combine(folder, "rows.csv"),
            ["provinceCode,districtCode,wardCode,newProvinceCode,newWardCode,newProvince,newWard",
                .. rows.Select(row => row + ",Tỉnh,Xã")]);
        var followed = rows.Length > 0 ? ""","successions":"rows.csv" """ : "";
        await File.WriteAllTextAsync(Path.Combine(folder, "m.json"),
            $$"""{"source":"x","steps":[{"from":"{{from}}","act":"Nghị quyết","units":"list.json"{{followed}}}]}""");
        return await app.LoadAsync(Path.Combine(folder, "m.json"));
    }

    async Task<Guid> IdAsync(string code, string day) =>
        (await app.GetAsync($"units/{code}?asOf={day}")).GetProperty("state").GetProperty("id").GetGuid();

    static string Lists(string code, params string[] wards) =>
        $$"""[{"Code":"{{code}}","FullName":"Tỉnh {{code}}","Wards":[{{string.Join(',', wards.Select(ward =>
            $$"""{"Code":"{{ward[..5]}}","FullName":"{{ward[6..]}}"}"""))}}]}]""";
}
