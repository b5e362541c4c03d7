namespace EGov.Directory.Tests.LoadUnits;

/// <summary>Loads of small lists of calendars: what fits goes in by the rules of staff, what does not is told.</summary>
public sealed class CalendarLoadTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    const string Day = """{"day":"monday","from":"07:00:00","to":"18:00:00"}""";

    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-calendars-").FullName;

    [Fact]
    public async Task A_second_load_changes_nothing_and_a_longer_list_adds_to_what_is_there()
    {
        var unit = await app.CreateAsync("Tỉnh Nạp", "province", gso: "31");
        var list = Calendar("Nạp", Week("2018-01-01"), """{"code":"31","from":"2020-01-01"}""");
        Assert.Contains("1 new, 0 revised", await LoadAsync(list), StringComparison.Ordinal);
        Assert.Contains("0 new, 0 revised, 1 unchanged", await LoadAsync(list), StringComparison.Ordinal);
        Assert.Contains("0 new, 1 revised", await LoadAsync(
            Calendar("Nạp", Week("2018-01-01") + "," + Week("2027-01-01"), """{"code":"31","from":"2020-01-01"}""")),
            StringComparison.Ordinal);
        var state = (await app.GetAsync("calendars")).EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Nạp");
        Assert.Equal(unit.Id.ToString(), Assert.Single(state.GetProperty("uses").EnumerateArray()).GetProperty("unitId").GetString());
        Assert.Equal(2, await app.Database.CountAsync("calendar_decisions", $"""
            calendar_id = '{state.GetProperty("id").GetString()}' and by = 'operator' and decision ->> 'kind' = 'loaded'
            """));
    }

    [Fact]
    public async Task What_staff_entered_is_not_overwritten()
    {
        await app.CreateAsync("Tỉnh Giữ", "province", gso: "32");
        await LoadAsync(Calendar("Giữ", Week("2018-01-01"), """{"code":"32","from":"2020-01-01"}""", notice: "2027-12-27"));
        var said = await LoadAsync(Calendar("Giữ", Week("2018-01-01", "17:59:00"),
            """{"code":"32","from":"2020-01-01","to":"2026-12-31"}""", notice: "2027-12-28"));
        Assert.Contains("0 new, 0 revised, 1 unchanged, 0 closed (0 without a successor), 0 successions, 3 findings", said,
            StringComparison.Ordinal);
        Assert.Equal(3, said.Split("CalendarStays").Length - 1);
    }

    [Fact]
    public async Task What_does_not_fit_is_told_and_the_rest_goes_in()
    {
        var said = await LoadAsync(
            Calendar("Thiếu giờ", """{"from":"2018-01-01","shifts":[],"source":"x"}""", ""),
            Calendar("Không tuần", "", ""),
            Calendar("Vừa", Week("2018-01-01") + "," + Week("1999-01-01"), """{"code":"không có","from":"2020-01-01"}""",
                notice: "2027-12-25"));
        Assert.Contains("1 new, 0 revised", said, StringComparison.Ordinal);
        Assert.All(["WeekIsWorthItsName", "UnitIsKnown", "DayIsInReach", "DaysOffAreNoRestDays"], rule =>
            Assert.Contains("\t" + rule + "\t", said, StringComparison.Ordinal));
        Assert.Equal(1, await app.Database.CountAsync("calendars", "state ->> 'name' = 'Vừa'"));
        Assert.Equal(0, await app.Database.CountAsync("calendars", "state ->> 'name' in ('Thiếu giờ', 'Không tuần')"));
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("null")]
    [InlineData("""[{"name":"x","weeks":[null],"units":[]}]""")]
    [InlineData("""[{"name":"x","weeks":[],"units":[null]}]""")]
    [InlineData("""[{"name":"x","weeks":[],"units":[],"notices":[null]}]""")]
    [InlineData("""[{"name":"x","weeks":[],"units":[],"counting":[null]}]""")]
    [InlineData("""[{"name":"x","weeks":[{"from":"2018-01-01","shifts":[null],"source":"x"}],"units":[]}]""")]
    [InlineData("""[{"name":"x"}]""")]
    [InlineData("""{""")]
    public async Task A_file_of_another_shape_ends_the_load(string text)
    {
        File.WriteAllText(Path.Combine(folder, "calendars.json"), text);
        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    Task<string> LoadAsync(params string[] calendars)
    {
        File.WriteAllText(Path.Combine(folder, "calendars.json"), $"[{string.Join(',', calendars)}]");
        return RunAsync();
    }

    Task<string> RunAsync()
    {
        var manifest = Path.Combine(folder, "m.json");
        File.WriteAllText(manifest,
            """{"source":"x","steps":[{"from":"2020-01-01","act":"QĐ 9","calendars":"calendars.json"}]}""");
        return app.LoadAsync(manifest);
    }

    static string Week(string from, string closing = "18:00:00") =>
        $$"""{"from":"{{from}}","shifts":[{{Day.Replace("18:00:00", closing, StringComparison.Ordinal)}}],"source":"QĐ 1"}""";

    /// <summary>Days off of 2027 by the law, with one more.</summary>
    static string Calendar(string name, string weeks, string units, string? notice = null)
    {
        var law = EGov.WorkingTime.Holidays.PublicHolidays.Propose(2027).Where(day => day.DayOfWeek
            is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => $"{day:yyyy-MM-dd}").Append(notice);
        var notices = notice is null ? "" : $$"""
            ,"notices":[{"year":2027,"off":["{{string.Join("\",\"", law)}}"],"swaps":[],"makeUp":[],"source":"TB"}]
            """;
        return $$"""{"name":"{{name}}","weeks":[{{weeks}}],"units":[{{units}}]{{notices}}}""";
    }
}
