using EGov.Contracts.Directory;
using EGov.Directory.CloseOffice;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime;

namespace EGov.Directory.Tests.CloseOffice;

public sealed class CloseOfficeRulesTests
{
    const string Ends = "ClosureEndsAfterItBegins lastDay: Thời gian đóng cửa phải kết thúc sau khi bắt đầu và không dài quá 400 ngày.";

    static readonly CloseOfficeRequest Sound = Days("2026-12-02", "2026-12-02");

    [Fact]
    public void A_sound_closure_is_taken() => Assert.Empty(Judge(Sound));

    [Theory]
    [InlineData("2026-12-02", null, "2026-12-01", null, 1)]
    [InlineData("2026-12-02", "09:00", "2026-12-02", "09:00", 1)]
    [InlineData("2026-12-02", "09:00", "2026-12-02", "09:01", 0)]
    [InlineData("2026-12-02", null, "2026-12-02", "00:00", 1)]
    [InlineData("2026-12-02", "23:59", "2026-12-02", null, 0)]
    [InlineData("2026-12-02", "13:00", "2026-12-03", "08:00", 0)]
    [InlineData("2026-12-01", null, "2028-01-05", null, 0)]
    [InlineData("2026-12-01", null, "2028-01-06", null, 1)]
    public void A_closure_ends_after_it_begins_and_within_four_hundred_days(
        string first, string? from, string last, string? to, int refused) => Assert.Equal(
        Enumerable.Repeat(Ends, refused), Judge(Days(first, last) with { FromTime = Time(from), ToTime = Time(to) }));

    [Fact]
    public void Days_out_of_reach_and_missing_grounds_are_refused() => Assert.Equal(
        ["TextIsWritten act", "TextIsWritten reason", "DayIsInReach firstDay", "DayIsInReach lastDay"],
        Judge(Days("1999-12-30", "1999-12-31") with { Act = "", Reason = "" }).Select(told => told[..told.IndexOf(':')]));

    [Fact]
    public void An_office_without_a_calendar_is_refused() => Assert.Equal(
        ["OfficeFollowsACalendar firstDay: Ngày này đơn vị chưa theo lịch nào; cần cho đơn vị theo một lịch trước."],
        CloseOfficeRules.Judge(Sound, null, []).Told());

    [Fact]
    public void A_calendar_takes_twenty_thousand_closures()
    {
        var full = RulesStory.State with { Closures = [.. Enumerable.Repeat(Standing("2026-01-05", false), 20_000)] };
        Assert.Equal(["ClosuresAreFew firstDay: Lịch này đã có 20000 lần đóng cửa."], CloseOfficeRules.Judge(Sound, full, []).Told());
        Assert.Empty(CloseOfficeRules.Judge(Sound, full with { Closures = [.. full.Closures.Skip(1)] }, []));
    }

    [Theory]
    [InlineData("2026-12-02", false, 1)]
    [InlineData("2026-12-02", true, 0)]
    [InlineData("2026-12-03", false, 0)]
    public void The_same_closure_is_entered_once(string day, bool subtree, int refused) => Assert.Equal(
        Enumerable.Repeat("ClosureIsNew firstDay: Đơn vị đã đóng cửa đúng thời gian này.", refused),
        CloseOfficeRules.Judge(Sound, RulesStory.State, [Standing(day, subtree)]).Told());

    [Fact]
    public void The_last_of_all_days_is_no_stumbling_block() => Assert.Equal(
        ["DayIsInReach firstDay", "DayIsInReach lastDay"],
        CloseOfficeRules.Judge(Days("9999-12-31", "9999-12-31"), RulesStory.State, [Standing("2026-12-02", false)])
            .Select(one => $"{one.Code} {one.Field}"));

    [Fact]
    public void Whole_days_end_with_the_next_midnight_and_times_are_those_of_Vietnam()
    {
        Assert.Equal((Midnight("2026-12-02"), Midnight("2026-12-03")), CloseOfficeRules.Moments(Sound));
        Assert.Equal((Midnight("2026-12-02").AddHours(13), Midnight("2026-12-02").AddHours(15)),
            CloseOfficeRules.Moments(Sound with { FromTime = new(13, 0), ToTime = new(15, 0) }));
    }

    static DateTimeOffset Midnight(string day) => VietnamTime.StartOf(RulesStory.Day(day));

    static ClosureFact Standing(string day, bool subtree) => new("c", "u", subtree, Midnight(day), Midnight(day).AddDays(1), "x", "x");

    static CloseOfficeRequest Days(string first, string last) =>
        new(RulesStory.Day(first), RulesStory.Day(last), "TB 7", "mất điện");

    static TimeOnly? Time(string? time) =>
        time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    static string[] Judge(CloseOfficeRequest asked) => CloseOfficeRules.Judge(asked, RulesStory.State, []).Told();
}
