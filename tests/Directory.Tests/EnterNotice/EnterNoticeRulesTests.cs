using EGov.Directory.EnterNotice;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime.Holidays;

namespace EGov.Directory.Tests.EnterNotice;

public sealed class EnterNoticeRulesTests
{
    static readonly YearlyNotice Known = YearlyNotice.Known.Single(notice => notice.Year == 2026);
    static readonly NoticeRequest Sound = new(Known.Off, Known.Swaps, Known.MakeUp, "TB 1", "thông báo năm");

    [Fact]
    public void A_sound_notice_is_taken() => Assert.Empty(Judge(Sound));

    [Fact]
    public void Grounds_and_calendars_are_asked_for() => Assert.Equal(
        ["TextIsWritten act", "TextIsWritten reason", "CalendarsAreNamed calendars"],
        EnterNoticeRules.Judge(Sound with { Act = "", Reason = "" }, 2026, [], false).Select(one => $"{one.Code} {one.Field}"));

    [Fact]
    public void The_words_for_nobody_to_hold_it_are_plain() => Assert.Equal(
        "Chưa có lịch làm việc nào nhận thông báo này.", EnterNoticeRules.Judge(Sound, 2026, [], false)[0].Message);

    [Theory]
    [InlineData(1999, 1)]
    [InlineData(2000, 0)]
    [InlineData(2100, 0)]
    [InlineData(2101, 1)]
    public void Years_reach_from_2000_to_2100(int year, int refused) => Assert.Equal(
        Enumerable.Repeat("YearIsInReach year: Năm phải từ 2000 đến 2100.", refused),
        EnterNoticeRules.Judge(Sound, year, [RulesStory.Calendar()], false).Told()
            .Where(told => told.StartsWith("YearIsInReach", StringComparison.Ordinal)));

    [Fact]
    public void Lists_with_holes_or_without_end_are_refused_before_the_law_is_asked() => Assert.Equal(
        ["ListIsWhole swaps", "ListIsWhole off", "ListIsWhole makeUp"], EnterNoticeRules.Judge(Sound with
        {
            Swaps = [null!], Off = [.. Enumerable.Repeat(Known.Off[0], 101)], MakeUp = [.. Enumerable.Repeat(Known.Off[0], 101)],
        }, 2026, [RulesStory.Calendar()], false).Select(one => $"{one.Code} {one.Field}"));

    [Fact]
    public void What_the_law_says_against_it_is_told_once_for_all_calendars() => Assert.Equal(
        ["NoticeIsTheOnlyOneOfItsYear year: Năm 2026 đã có thông báo; chọn sửa đổi nếu muốn thay."],
        EnterNoticeRules.Judge(Sound, 2026, [Holding(), Holding()], false).Told());

    [Fact]
    public void A_correction_needs_a_notice_to_correct()
    {
        Assert.Empty(EnterNoticeRules.Judge(Sound, 2026, [Holding()], amends: true));
        Assert.Equal("AmendedNoticeIsThere",
            Assert.Single(EnterNoticeRules.Judge(Sound, 2026, [RulesStory.Calendar()], amends: true)).Code);
    }

    [Fact]
    public void A_notice_takes_the_place_of_the_one_of_its_year()
    {
        var once = EnterNoticeRules.Entered(RulesStory.State, Sound.Notice(2026));
        var other = EnterNoticeRules.Entered(once, new YearlyNotice(2025, [], [], [], "TB 0"));
        var again = EnterNoticeRules.Entered(other, new YearlyNotice(2026, [], [], [], "TB 2"));
        Assert.Equal(["2025 TB 0", "2026 TB 2"], again.Notices.Select(notice => $"{notice.Year} {notice.Source}"));
    }

    static EGov.Directory.Calendars.Calendar Holding() =>
        RulesStory.Calendar(EnterNoticeRules.Entered(RulesStory.State, Sound.Notice(2026)));

    static string[] Judge(NoticeRequest asked) =>
        EnterNoticeRules.Judge(asked, 2026, [RulesStory.Calendar()], amends: false).Told();
}
