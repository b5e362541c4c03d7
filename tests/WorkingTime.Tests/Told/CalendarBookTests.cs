using EGov.Contracts.Directory;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Told;

public sealed class CalendarBookTests
{
    [Fact]
    public void An_office_follows_its_own_calendar_else_that_of_the_nearest_unit_above()
    {
        var book = ToldStory.Book(
            ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null)),
            ToldStory.Calendar("huyen", "08:00-12:00", ("huyen", "2020-01-01", null)),
            ToldStory.Calendar("mot-cua", "07:30-11:30", ("mot-cua", "2020-01-01", null)));
        Assert.Equal(["08:00", "07:30", "07:00"], new[] { "xa", "mot-cua", "tinh" }
            .Select(unit => Opening(book.OfficeOf(unit), "2024-06-10")));
    }

    [Fact]
    public void A_unit_that_moves_takes_the_calendar_of_its_new_place_from_that_day()
    {
        var office = ToldStory.Book(
            ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null)),
            ToldStory.Calendar("huyen", "08:00-12:00", ("huyen", "2020-01-01", null))).OfficeOf("xa");
        Assert.Equal(["08:00", "07:00"], new[] { "2025-06-30", "2025-07-01" }.Select(day => Opening(office, day)));
        Assert.Equal("huyen.7+chung.7", office.Version);
    }

    [Fact]
    public void A_use_ends_with_its_last_day_and_the_calendar_above_holds_again()
    {
        var office = ToldStory.Book(
            ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null)),
            ToldStory.Calendar("he", "06:30-10:30", ("mot-cua", "2026-06-01", "2026-08-30"))).OfficeOf("mot-cua");
        Assert.Equal(["07:00", "06:30", "06:30", "07:00"],
            new[] { "2026-05-29", "2026-06-01", "2026-08-28", "2026-09-03" }.Select(day => Opening(office, day)));
    }

    [Fact]
    public void Hours_of_a_summer_step_in_front_of_an_offices_own_and_give_way_to_them_again()
    {
        var office = ToldStory.Book(
            ToldStory.Calendar("he", "06:30-10:30", ("mot-cua", "2026-06-01", "2026-08-30")),
            ToldStory.Calendar("rieng", "07:30-11:30", ("mot-cua", "2020-01-01", null))).OfficeOf("mot-cua");
        Assert.Equal(["07:30", "06:30", "07:30"],
            new[] { "2026-05-29", "2026-06-01", "2026-09-03" }.Select(day => Opening(office, day)));
    }

    [Fact]
    public void Working_time_runs_on_from_one_calendar_into_the_next()
    {
        var office = ToldStory.Book(
            ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null)),
            ToldStory.Calendar("he", "06:00-12:00", ("mot-cua", "2026-06-01", null))).OfficeOf("mot-cua");
        Assert.Equal(TimeSpan.FromHours(4 + 6), office.Between(At.Vn("2026-05-29 00:00"), At.Vn("2026-06-02 00:00")));
        Assert.Equal(At.Vn("2026-06-01 12:00"), office.Add(At.Vn("2026-05-29 07:00"), TimeSpan.FromHours(10)));
    }

    [Fact]
    public void Days_before_the_first_calendar_are_counted_by_it_and_units_without_one_by_the_usual_week()
    {
        var book = ToldStory.Book(ToldStory.Calendar("chung", "07:30-11:30", ("huyen", "2024-01-01", null)));
        Assert.Equal("07:30", Opening(book.OfficeOf("huyen"), "2019-06-10"));
        Assert.Equal(OfficeCalendar.Default.Version, book.OfficeOf("tinh").Version);
        Assert.Equal(OfficeCalendar.Default.Version, book.OfficeOf("unknown").Version);
        Assert.Null(book.CalendarOf("huyen", At.Day("2023-12-31")));
    }

    [Fact]
    public void A_unit_that_leaves_every_calendar_goes_back_to_the_usual_week()
    {
        var office = ToldStory.Book(
            ToldStory.Calendar("huyen", "08:00-12:00", ("huyen", "2020-01-01", null))).OfficeOf("xa");
        Assert.Equal(["08:00", "07:00"], new[] { "2025-06-30", "2025-07-01" }.Select(day => Opening(office, day)));
        Assert.Equal("huyen.7+default", office.Version);
    }

    [Theory]
    [InlineData("huyen", true, "huyen xa")]
    [InlineData("huyen", false, "huyen")]
    [InlineData("tinh", true, "tinh huyen xa mot-cua")]
    public void A_closure_shuts_the_unit_or_all_that_stands_below_it(string unit, bool subtree, string shut)
    {
        var book = ToldStory.Book(ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null))
            .Shut(unit, "2024-06-10 00:00", "2024-06-11 00:00", subtree));
        Assert.Equal(shut.Split(' '), ToldStory.Places.Keys
            .Where(id => !book.OfficeOf(id).IsWorkingDay(At.Day("2024-06-10"))));
    }

    [Fact]
    public void A_closure_of_a_district_does_not_shut_a_commune_that_has_left_it()
    {
        var book = ToldStory.Book(ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null))
            .Shut("huyen", "2026-06-10 00:00", "2026-06-11 00:00"));
        Assert.True(book.OfficeOf("xa").IsWorkingDay(At.Day("2026-06-10")));
        Assert.Empty(book.ClosuresOf("xa"));
    }

    [Theory]
    [InlineData("xa", "huyen", true, true)]
    [InlineData("xa", "huyen", false, false)]
    [InlineData("huyen", "huyen", false, true)]
    [InlineData("mot-cua", "huyen", true, false)]
    [InlineData("tinh", "huyen", true, false)]
    public void A_decision_reaches_its_unit_and_what_stands_below(string unit, string decided, bool subtree, bool reached)
    {
        var told = ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null))
            .Shut("huyen", "2024-06-10 00:00", "2024-06-11 00:00", subtree);
        var change = ToldStory.Book(told).ChangeFor(unit, Decision(decided, subtree), At.Vn("2024-06-07 09:00"));
        Assert.Equal(reached, change is not null);
    }

    [Fact]
    public void A_decision_moves_an_open_deadline_with_its_reason_and_none_that_changed_no_day()
    {
        var before = ToldStory.Calendar("chung", "07:00-11:00", ("tinh", "2020-01-01", null));
        var ledger = Ledger.Open(new(12, LimitUnit.WorkingHours),
            new Step(StepKind.Received, At.Vn("2024-06-06 07:00"), "hồ sơ"), ToldStory.Book(before).OfficeOf("xa"));
        var book = ToldStory.Book(before.Shut("huyen", "2024-06-10 00:00", "2024-06-11 00:00"));
        var moved = book.ChangeFor("xa", Decision("huyen", true), At.Vn("2024-06-07 09:00"))!.ApplyTo(ledger)!;
        Assert.Equal((At.Vn("2024-06-10 11:00"), At.Vn("2024-06-11 11:00"), "mất điện", "TB 12"),
            (moved.OldDue, moved.NewDue, moved.Cause, moved.Article));
        Assert.Null(book.ChangeFor("xa", Decision("huyen", true) with { FirstDay = null }, At.Vn("2024-06-07 09:00")));
    }

    static CalendarDecisionFact Decision(string unit, bool subtree) => new(
        1, "closure", At.Vn("2024-06-07 08:00"), "TB 12", "mất điện", [unit], subtree, At.Day("2024-06-10"), At.Day("2024-06-10"));

    [Fact]
    public void Periods_out_of_order_are_refused() => Assert.Contains("PeriodsFollowInOrder",
        Assert.Throws<ArgumentException>(() => new OfficeCalendar(
        [
            new CalendarPeriod(At.Day("2026-01-01"), At.Usual), new CalendarPeriod(At.Day("2026-01-01"), At.Usual),
        ])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_circle_above_a_unit_ends_the_search() => Assert.Equal(
        "07:00", Opening(new EGov.WorkingTime.Told.CalendarBook([], unit =>
            [new(At.Day("2020-01-01"), unit == "a" ? "b" : "a")]).OfficeOf("a"), "2026-06-10"));

    static string Opening(OfficeCalendar office, string day) => $"{office.OpenOn(At.Day(day))[0].From:HH\\:mm}";
}
