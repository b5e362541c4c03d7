using System.Text.Json;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class AgencyLoadTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-agencies-").FullName;

    [Theory]
    [InlineData("0001-01-01", null, "x", "DayIsPlausible")]
    [InlineData("2020-01-01", "9999-12-31", "x", "DayIsPlausible")]
    [InlineData("2020-01-01", "2019-12-31", "x", "LastDayIsNotBeforeTheFirst")]
    [InlineData("2020-01-01", null, " ", "TextIsWritten")]
    public async Task Days_and_acts_that_cannot_be_are_told_and_the_next_line_goes_in(
        string from, string? to, string act, string rule)
    {
        var top = Guid.NewGuid().ToString("N")[..8];
        var said = await LoadAsync(
            Line("bad." + top, from, to, act), Line("good." + top, "2020-01-01", "2021-12-31", "2/QĐ"));
        Assert.Contains($"bad.{top}\t{rule}", said, StringComparison.Ordinal);
        Assert.Contains("1 new", said, StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync("unit_codes",
            $"value = 'good.{top}' and valid_from = '2020-01-01' and valid_to = '2021-12-31'"));
        Assert.Equal(0, await app.Database.CountAsync("unit_codes", $"value = 'bad.{top}'"));
    }

    [Fact]
    public async Task A_part_may_follow_its_agency_in_one_file_and_another_name_is_told_and_not_taken()
    {
        await LoadAsync(Line("so.a", "2020-01-01"), Line("so.a.phong", "2020-01-01", parent: "so.a"));
        var path = await app.GetAsync("units/so.a.phong/path");
        Assert.Equal(3, path.GetProperty("items").GetArrayLength());
        Assert.Contains("VersionsFollowInOrder", await LoadAsync(Line("so.a", "2020-01-01", name: "Sở Khác")),
            StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("unit_versions", "name = 'Sở Khác'"));
    }

    [Fact]
    public async Task An_agency_whose_parent_comes_only_later_is_told()
    {
        var said = await LoadAsync(Line("so.b", "2010-01-01"));
        Assert.Contains("agencies:1\tso.b\tParentIsKnown", said, StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    async Task<string> LoadAsync(params string[] lines)
    {
        if (await app.Database.CountAsync("unit_codes", "value = '60'") == 0)
        {
            await app.CreateAsync("Tỉnh Gốc", "province", gso: "60", from: "2015-01-01");
        }
        await File.WriteAllLinesAsync(Path.Combine(folder, "a.jsonl"), lines);
        await File.WriteAllTextAsync(Path.Combine(folder, "m.json"),
            """{"source":"x","steps":[{"from":"2020-01-01","act":"x","agencies":"a.jsonl"}]}""");
        return await app.LoadAsync(Path.Combine(folder, "m.json"));
    }

    static string Line(
        string code, string from, string? to = null, string act = "x", string parent = "60", string name = "Sở A") =>
        JsonSerializer.Serialize(new { code, name, type = "Sở", level = "province", parent, from, act, to });
}
