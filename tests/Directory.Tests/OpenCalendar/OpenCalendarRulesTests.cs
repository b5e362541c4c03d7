using EGov.Directory.Calendars;
using EGov.Directory.OpenCalendar;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.Tests.OpenCalendar;

public sealed class OpenCalendarRulesTests
{
    static readonly OpenCalendarRequest Sound = new("Lịch mới", RulesStory.Week, "QĐ 1", "lịch đầu tiên");

    [Fact]
    public void A_sound_calendar_is_opened_with_the_terms_given_or_those_of_the_platform()
    {
        Assert.Empty(OpenCalendarRules.Judge(Sound, [RulesStory.Calendar()]));
        Assert.Equal(CalendarData.Default.Counting[0].From,
            OpenCalendarRules.Opened(CalendarShelf.Empty("x"), RulesStory.Week, null).Counting[0].From);
        Assert.Equal(RulesStory.Terms.From, Assert.Single(RulesStory.State.Counting).From);
        Assert.Equal(3, Assert.Single(RulesStory.State.Weeks).Shifts.Count);
    }

    [Theory]
    [InlineData("Lịch chung")]
    [InlineData("LỊCH  chung")]
    public void A_name_is_given_once(string name) => Assert.Equal(
        ["NameIsNew name: Đã có lịch làm việc mang tên này."],
        OpenCalendarRules.Judge(Sound with { Name = name }, [RulesStory.Calendar()]).Told());

    [Fact]
    public void Every_refusal_is_told_at_once() => Assert.Equal(
        ["TextIsWritten name", "TextIsWritten act", "TextIsWritten reason", "DayIsInReach week.from"],
        OpenCalendarRules.Judge(Sound with
        {
            Name = "", Act = "", Reason = "", Week = RulesStory.Week with { From = RulesStory.Day("1999-01-01") },
        }, []).Select(one => $"{one.Code} {one.Field}"));

    [Fact]
    public void The_terms_given_stand_in_the_place_of_those_of_the_platform()
    {
        var terms = RulesStory.Terms with { From = RulesStory.Day("2025-03-01") };
        Assert.Equal(terms.From, Assert.Single(
            OpenCalendarRules.Opened(CalendarShelf.Empty("x"), RulesStory.Week, terms).Counting).From);
    }

    [Fact]
    public void No_name_at_all_is_no_name_that_another_has() => Assert.Equal(["TextIsWritten name"],
        OpenCalendarRules.Judge(Sound with { Name = null! }, [RulesStory.Calendar()])
            .Select(one => $"{one.Code} {one.Field}"));
}
