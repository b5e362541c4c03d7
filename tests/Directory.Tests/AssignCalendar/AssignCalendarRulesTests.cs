using EGov.Contracts.Directory;
using EGov.Directory.AssignCalendar;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.AssignCalendar;

public sealed class AssignCalendarRulesTests
{
    static readonly AssignCalendarRequest Sound =
        new(RulesStory.UnitId, RulesStory.Day("2026-01-01"), "QĐ 2", "theo lịch", RulesStory.Day("2026-01-01"));

    [Fact]
    public void A_sound_use_of_a_single_day_is_taken() => Assert.Empty(Judge(Sound));

    [Fact]
    public void A_use_without_an_end_is_taken() => Assert.Empty(Judge(Sound with { To = null }));

    [Fact]
    public void An_end_before_the_beginning_is_refused() => Assert.Equal(
        ["LastDayIsNotBeforeTheFirst to: Ngày cuối không thể trước ngày đầu."],
        Judge(Sound with { To = RulesStory.Day("2025-12-31") }));

    [Fact]
    public void An_unknown_unit_is_refused() => Assert.Equal(["UnitIsKnown unitId: Không có đơn vị này."],
        AssignCalendarRules.Judge(Sound, RulesStory.State, [], unitIsKnown: false).Told());

    [Fact]
    public void Days_out_of_reach_and_missing_grounds_are_refused() => Assert.Equal(
        ["TextIsWritten act", "TextIsWritten reason", "DayIsInReach from", "DayIsInReach to"],
        Judge(Sound with { Act = "", Reason = "", From = RulesStory.Day("1999-01-01"), To = RulesStory.Day("2101-01-01") })
            .Select(told => told[..told.IndexOf(':')]));

    [Theory]
    [InlineData("2026-01-01", "019300a0-0000-7000-8000-000000000001", 1)]
    [InlineData("2026-01-02", "019300a0-0000-7000-8000-000000000001", 0)]
    [InlineData("2026-01-01", "019300a0-0000-7000-8000-000000000002", 0)]
    public void Two_calendars_do_not_begin_for_a_unit_on_one_day(string from, string unit, int refused) => Assert.Equal(
        Enumerable.Repeat("UsesBeginOnDifferentDays from: Từ ngày này đơn vị đã theo lịch “Lịch chung”.", refused),
        AssignCalendarRules.Judge(Sound, RulesStory.State,
            [RulesStory.State with { Uses = [new CalendarUseFact(unit, RulesStory.Day(from), null, "x")] }], true).Told());

    [Fact]
    public void One_use_from_that_day_among_others_is_enough() => Assert.Equal(["UsesBeginOnDifferentDays"],
        AssignCalendarRules.Judge(Sound, RulesStory.State, [RulesStory.State with
        {
            Uses =
            [
                new CalendarUseFact(Guid.NewGuid().ToString(), Sound.From, null, "x"),
                new CalendarUseFact(Sound.UnitId.ToString(), Sound.From, null, "x"),
            ],
        }], true).Select(one => one.Code));

    [Fact]
    public void A_calendar_is_used_five_thousand_times_at_most()
    {
        var uses = Enumerable.Range(0, 5_001)
            .Select(number => new CalendarUseFact($"u{number}", Sound.From, null, "x")).ToList();
        Assert.Equal(["ListIsWhole unitId"], AssignCalendarRules.Judge(Sound, RulesStory.State with { Uses = uses }, [], true)
            .Select(one => $"{one.Code} {one.Field}"));
        Assert.Empty(AssignCalendarRules.Judge(Sound, RulesStory.State with { Uses = uses[1..] }, [], true));
    }

    static string[] Judge(AssignCalendarRequest asked) =>
        AssignCalendarRules.Judge(asked, RulesStory.State, [], unitIsKnown: true).Told();
}
