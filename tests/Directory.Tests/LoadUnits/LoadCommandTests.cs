namespace EGov.Directory.Tests.LoadUnits;

/// <summary>Loads of small lists: what fits goes in, what does not is told row by row.</summary>
public sealed class LoadCommandTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-load-").FullName;

    [Fact]
    public async Task A_changed_list_of_a_newer_day_makes_versions_and_closes_what_it_lacks()
    {
        Write("old.json", Province("41", "Tỉnh A", ("41001", "Xã Hoà An"), ("41002", "Xã Hai"), ("41003", "Xã Ba")));
        Write("new.json", Province("41", "Tỉnh A", ("41001", "Xã Hòa An"), ("41002", "Phường Hai")));
        await LoadAsync("2020-01-01", "old.json");
        var said = await LoadAsync("2021-01-01", "new.json");
        Assert.Contains("0 new, 1 revised, 2 unchanged, 1 closed (1 without a successor)", said, StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", "name = 'Xã Hai' and valid_to = '2020-12-31'"));
        Assert.Equal(0, await app.Database.CountAsync("unit_versions", "name = 'Xã Hòa An'"));
    }

    [Fact]
    public async Task Another_word_about_the_same_day_is_told_and_not_taken()
    {
        Write("one.json", Province("42", "Tỉnh B", ("42001", "Xã Một")));
        Write("two.json", Province("42", "Tỉnh B", ("42001", "Xã Khác")));
        await LoadAsync("2020-01-01", "one.json");
        Assert.Contains("VersionsFollowInOrder", await LoadAsync("2020-01-01", "two.json"), StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("unit_versions", "name = 'Xã Khác'"));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_told_with_the_reason_and_the_rest_goes_in()
    {
        Write("list.json", Province("43", "Tỉnh C", ("43001", "Xã Một"), ("43001", "Xã Một lần nữa"), ("4", "Xã Sai"),
            ("43002", "")));
        Write("edges.csv", "provinceCode,districtCode,wardCode,newProvinceCode,newWardCode,newProvince,newWard\n"
            + "43,,99.0,43,43001,Tỉnh C,Xã Một\n43,,x,43,43001,Tỉnh C,Xã Một\nhai,cột\n");
        var said = await LoadAsync("2020-01-01", "list.json", "edges.csv");
        Assert.Contains("2 new", said, StringComparison.Ordinal);
        Assert.All(["CodeComesOnce", "GsoCodeIsWellFormed", "RowIsWhole", "PredecessorIsKnown"], rule =>
            Assert.Contains("\t" + rule + "\t", said, StringComparison.Ordinal));
        Assert.Contains("edges.csv:3\tx\t", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_province_is_taken_out_of_many()
    {
        var two = "[" + Province("44", "Tỉnh D", ("44001", "Xã D"))[1..^1] + ","
            + Province("45", "Tỉnh E", ("45001", "Xã E"))[1..^1] + "]";
        Write("two.json", two);
        await LoadAsync("2020-01-01", "two.json", null, "--province", "45");
        Assert.Equal(0, await app.Database.CountAsync("unit_codes", "value in ('44', '44001')"));
        Assert.Equal(2, await app.Database.CountAsync("unit_codes", "value in ('45', '45001')"));
    }

    [Fact]
    public async Task Agencies_go_in_once_and_unreadable_lines_are_told()
    {
        Write("agencies.jsonl", """
            {"code":"a.so","name":"Sở A","type":"Sở","level":"province","parent":"99","from":"2020-01-01","act":"x"}
            {"code":"A B","name":"Sở B","type":"Sở","level":"province","parent":"46","from":"2020-01-01","act":"x"}
            {"code":"c.so","name":"Sở C","type":"Sở","level":"province","parent":"46","from":"2020-01-01","act":"x"}
            {"name":"Sở D"}
            """);
        Write("list.json", Province("46", "Tỉnh F"));
        await LoadAsync("2020-01-01", "list.json");
        Write("m.json", """{"source":"x","steps":[{"from":"2020-01-01","act":"x","agencies":"agencies.jsonl"}]}""");
        var said = await app.LoadAsync(Path.Combine(folder, "m.json"));
        Assert.Contains("1 new", said, StringComparison.Ordinal);
        Assert.All(["ParentIsKnown", "InternalCodeIsWellFormed", "RowIsReadable"], rule =>
            Assert.Contains(rule, said, StringComparison.Ordinal));
        Assert.Contains("0 new, 0 revised, 1 unchanged", await app.LoadAsync(Path.Combine(folder, "m.json")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.json")]
    [InlineData("broken.json")]
    public async Task Files_that_are_not_there_or_not_readable_end_the_load(string manifest)
    {
        Write("broken.json", """{"source":"x","steps":[{"from":"2020-01-01","act":"x","units":"away.json"}]}""");
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.LoadAsync(Path.Combine(folder, manifest)));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    Task<string> LoadAsync(string from, string units, string? successions = null, params string[] words)
    {
        var followed = successions is null ? "null" : $"\"{successions}\"";
        Write("manifest.json",
            $$"""{"source":"x","steps":[{"from":"{{from}}","act":"1/NQ","units":"{{units}}","successions":{{followed}}}]}""");
        return app.LoadAsync([Path.Combine(folder, "manifest.json"), .. words]);
    }

    void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    static string Province(string code, string name, params (string Code, string Name)[] wards) =>
        $$"""[{"Code":"{{code}}","FullName":"{{name}}","Wards":[{{string.Join(',', wards.Select(ward =>
            $$"""{"Code":"{{ward.Code}}","FullName":"{{ward.Name}}"}"""))}}]}]""";
}
