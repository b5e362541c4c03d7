using EGov.Contracts.Directory;
using EGov.Directory.ReopenOffice;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime;

namespace EGov.Directory.Tests.ReopenOffice;

public sealed class ReopenOfficeRulesTests
{
    static readonly ClosureFact Closure = new("c1", "u", true, Moment("2026-12-02"), Moment("2026-12-05"), "x", "x");
    static readonly ClosureFact Other = Closure with { Id = "c2" };

    [Theory]
    [InlineData("2026-12-04", 23, 0)]
    [InlineData("2026-12-05", 0, 1)]
    [InlineData("2026-12-05", 1, 1)]
    public void An_office_reopens_while_it_is_shut(string day, int hour, int refused) => Assert.Equal(
        Enumerable.Repeat("OfficeIsStillShut day: Lúc này đơn vị đã mở cửa; cần thời điểm trước khi hết đóng cửa.", refused),
        ReopenOfficeRules.Judge(Asked(day) with { Time = new TimeOnly(hour, 0) }, Closure).Told());

    [Fact]
    public void Grounds_and_a_day_in_reach_are_asked_for() => Assert.Equal(
        ["TextIsWritten act", "TextIsWritten reason", "DayIsInReach day"],
        ReopenOfficeRules.Judge(Asked("2101-01-01") with { Act = "", Reason = "" }, Closure)
            .Select(one => $"{one.Code} {one.Field}"));

    [Fact]
    public void A_closure_is_cut_off_at_the_moment_and_others_stay() => Assert.Equal(
        [Closure with { To = Moment("2026-12-04") }, Other], Reopened("2026-12-04"));

    [Theory]
    [InlineData("2026-12-02")]
    [InlineData("2026-12-01")]
    public void A_closure_taken_back_from_its_beginning_is_gone_and_others_stay(string day) =>
        Assert.Equal([Other], Reopened(day));

    static IReadOnlyList<ClosureFact> Reopened(string day) => ReopenOfficeRules.Reopened(
        RulesStory.State with { Closures = [Closure, Other] }, Closure, Moment(day)).Closures;

    static DateTimeOffset Moment(string day) => VietnamTime.StartOf(RulesStory.Day(day));

    static ReopenOfficeRequest Asked(string day) => new(RulesStory.Day(day), "TB 8", "có điện");
}
