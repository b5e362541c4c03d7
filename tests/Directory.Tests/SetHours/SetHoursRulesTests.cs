using EGov.Directory.SetHours;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.Tests.SetHours;

public sealed class SetHoursRulesTests
{
    static readonly SetHoursRequest Sound = new("QĐ 2", "đổi giờ", RulesStory.Week, RulesStory.Terms);

    [Fact]
    public void Sound_hours_and_terms_are_taken() => Assert.Empty(Judge(Sound));

    [Fact]
    public void Hours_or_terms_alone_are_taken_but_not_neither()
    {
        Assert.Empty(Judge(Sound with { Week = null }));
        Assert.Empty(Judge(Sound with { Counting = null }));
        Assert.Equal(["SomethingIsSet week: Cần nêu giờ làm việc hoặc cách tính thời hạn."],
            Judge(Sound with { Week = null, Counting = null }));
    }

    [Fact]
    public void Grounds_are_asked_for() => Assert.Equal(2, Judge(Sound with { Act = "", Reason = "" }).Length);

    [Fact]
    public void A_week_is_dated_whole_worth_its_name_and_has_a_source() => Assert.Equal(
        ["DayIsInReach week.from", "ListIsWhole week.shifts", "WeekIsWorthItsName shifts", "TextIsWritten week.source"],
        Fields(Sound with
        {
            Week = RulesStory.Week with
            {
                From = RulesStory.Day("1999-12-31"), Shifts = [RulesStory.Week.Shifts[0], null!], Source = " ",
            },
        }));

    [Fact]
    public void Seventy_shifts_are_a_week_and_one_more_is_not()
    {
        Shift[] shifts = [.. Enumerable.Range(0, 71).Select(number => new Shift((DayOfWeek)(number % 7),
            new TimeOnly(number / 7, 0), new TimeOnly(number / 7, 59)))];
        Assert.Empty(Judge(Sound with { Week = RulesStory.Week with { Shifts = shifts[..70] } }));
        Assert.Equal(["ListIsWhole week.shifts"], Fields(Sound with { Week = RulesStory.Week with { Shifts = shifts } }));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    public void New_dates_are_few(int newDates, int refused) => Assert.Equal(
        Enumerable.Repeat("NewDatesAreFew counting.newDates: Số lần hẹn lại từ 0 đến 9.", refused),
        Judge(Sound with { Counting = RulesStory.Terms with { NewDates = newDates } }));

    [Fact]
    public void Terms_are_dated_and_have_a_source() => Assert.Equal(
        ["DayIsInReach counting.from", "TextIsWritten counting.source"], Fields(Sound with
        {
            Counting = RulesStory.Terms with { From = RulesStory.Day("2101-01-01"), Source = "" },
        }));

    [Fact]
    public void What_the_library_refuses_is_refused() => Assert.Equal(["ShiftsDoNotOverlap hours"], Fields(Sound with
    {
        Week = RulesStory.Week with
        {
            Shifts = [.. RulesStory.Week.Shifts, new Shift(DayOfWeek.Monday, new(11, 0), new(12, 0))],
        },
    }));

    [Fact]
    public void A_calendar_has_two_hundred_rows_at_most()
    {
        var weeks = Enumerable.Range(0, 201).Select(number => RulesStory.State.Weeks[0] with { From = RulesStory.Week.From.AddDays(number) });
        var terms = Enumerable.Range(0, 201).Select(number => RulesStory.State.Counting[0] with { From = RulesStory.Week.From.AddDays(number) });
        var full = RulesStory.State with { Weeks = [.. weeks], Counting = [.. terms] };
        Assert.Equal(["ListIsWhole week", "ListIsWhole counting"],
            SetHoursRules.Judge(Sound, full).Select(one => $"{one.Code} {one.Field}"));
        Assert.Empty(SetHoursRules.Judge(Sound, full with
        {
            Weeks = [.. full.Weeks.Skip(1)], Counting = [.. full.Counting.Skip(1)],
        }));
    }

    static string[] Judge(SetHoursRequest asked) =>
        SetHoursRules.Judge(asked, SetHoursEndpoint.Set(RulesStory.State, asked.Week, asked.Counting)).Told();

    static IEnumerable<string> Fields(SetHoursRequest asked) => Judge(asked).Select(told => told[..told.IndexOf(':')]);
}
