using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Tests.Holidays;

/// <summary>Each refusal tells the entry, the day as people write it, and the law.</summary>
public sealed class WordsOfNoticeRulesTests
{
    static readonly YearlyNotice Good = YearlyNotice.Known.Single(notice => notice.Year == 2026);

    [Fact]
    public void Year_and_source()
    {
        Is(new("YearIsInReach", "Không có lịch cho năm 9999.", "year"), new(9999, [], [], [], "TB"));
        Is(new("SourceIsNamed", "Cần nêu số và ngày của thông báo.", "source"), Good with { Source = "" });
        Is(new("NoticeIsTheOnlyOneOfItsYear", "Năm 2026 đã có thông báo; chọn sửa đổi nếu muốn thay.", "year"),
            Good, NoticeContext.StateAgencies([Good]));
        Is(new("AmendedNoticeIsThere", "Năm 2026 chưa có thông báo để sửa.", "year"),
            Good, NoticeContext.StateAgencies([], amends: true));
    }

    [Fact]
    public void Swaps_and_days_named_twice()
    {
        Is(new("SwapsHaveTheirPair",
            "Hoán đổi phải có cả ngày nghỉ và ngày làm bù: 31/08/2026 và (chưa nhập).", "swaps"),
            Good with { Swaps = [new Swap(At.Day("2026-08-31"), default)] });
        Is(new("DaysAreOfTheYear", "Ngày 04/01/2027 không thuộc năm 2026.", "off"), Off("2027-01-04"));
        Is(new("DaysAreNamedOnce", "Ngày 01/01/2026 được nêu nhiều lần.", "off"), Off("2026-01-01"));
    }

    [Fact]
    public void Days_off_and_days_worked()
    {
        Is(new("DaysOffAreNoRestDays", "Ngày 21/02/2026 đã là ngày nghỉ hằng tuần.", "off", "BLLĐ 2019 Đ.111"),
            Off("2026-02-21"));
        Is(new("MakeUpDaysAreRestDays", "Ngày làm bù 10/06/2026 không phải ngày nghỉ hằng tuần.", "makeUp"),
            Good with { MakeUp = [At.Day("2026-06-10")] });
        Is(new("MakeUpDaysAreNoHolidays", "Ngày làm bù 26/04/2026 là ngày lễ.", "makeUp", "BLLĐ 2019 Đ.112"),
            Good with { MakeUp = [At.Day("2026-04-26")] });
        Is(new("DaysAgreeWithOtherNotices", "Thông báo của năm khác nói ngược lại về ngày 26/12/2026.", "swaps"),
            Off("2026-12-25") with { MakeUp = [At.Day("2026-12-26")] },
            NoticeContext.StateAgencies([new(2027, [At.Day("2026-12-26")], [], [], "TB")]));
    }

    [Fact]
    public void What_the_law_gives()
    {
        var (given, less) = (Good.Off.Count, Good with { Off = [.. Good.Off.Where(day => day != At.Day("2026-04-27"))] });
        Is(new("LegalDaysAreAllGiven", $"Luật cho {given} ngày nghỉ, thông báo chỉ có {given - 1}.", "off",
            "BLLĐ 2019 Đ.112"), less);
        var other = Good with { Off = [.. Good.Off.Where(day => day != At.Day("2026-11-24")), At.Day("2026-11-25")] };
        Assert.Equal("off", Assert.Single(NoticeRules.Judge(other, NoticeContext.StateAgencies([]))).Field);
    }

    static YearlyNotice Off(string day) => Good with { Off = [.. Good.Off, At.Day(day)] };

    static void Is(TimeRefusal refusal, YearlyNotice notice, NoticeContext? context = null) =>
        Assert.Equal([refusal], NoticeRules.Judge(notice, context ?? NoticeContext.StateAgencies([])));
}
