namespace EGov.WorkingTime.Holidays;

/// <summary>When a yearly notice entered by staff is accepted; every refusal at once. Pure.</summary>
public static class NoticeRules
{
    const string Labour111 = "BLLĐ 2019 Đ.111";
    const string Labour112 = "BLLĐ 2019 Đ.112";

    /// <summary>All that is wrong with the notice; empty if it can be put in force.</summary>
    public static IReadOnlyList<TimeRefusal> Judge(YearlyNotice notice, NoticeContext context) =>
    [
        .. YearIsInReach(notice),
        .. SourceIsNamed(notice),
        .. NoticeIsTheOnlyOneOfItsYear(notice, context),
        .. SwapsHaveTheirPair(notice),
        .. DaysAreOfTheYear(notice),
        .. DaysAreNamedOnce(notice),
        .. DaysOffAreNoRestDays(notice, context),
        .. MakeUpDaysAreRestDays(notice, context),
        .. DaysAgreeWithOtherNotices(notice, context),
        .. LegalHolidaysAreOff(notice, context),
        .. LegalDaysAreAllGiven(notice),
    ];

    static IEnumerable<TimeRefusal> YearIsInReach(YearlyNotice notice)
    {
        if (notice.Year is < 1900 or > 2199)
        {
            yield return new(nameof(YearIsInReach), $"Không có lịch cho năm {notice.Year}.", "year");
        }
    }

    static IEnumerable<TimeRefusal> SourceIsNamed(YearlyNotice notice)
    {
        if (string.IsNullOrWhiteSpace(notice.Source))
        {
            yield return new(nameof(SourceIsNamed), "Cần nêu số và ngày của thông báo.", "source");
        }
    }

    static IEnumerable<TimeRefusal> NoticeIsTheOnlyOneOfItsYear(YearlyNotice notice, NoticeContext context)
    {
        var stands = context.Standing.Any(other => other.Year == notice.Year);
        if (stands && !context.Amends)
        {
            yield return new(nameof(NoticeIsTheOnlyOneOfItsYear),
                $"Năm {notice.Year} đã có thông báo; chọn sửa đổi nếu muốn thay.", "year");
        }
        if (!stands && context.Amends)
        {
            yield return new("AmendedNoticeIsThere", $"Năm {notice.Year} chưa có thông báo để sửa.", "year");
        }
    }

    static IEnumerable<TimeRefusal> SwapsHaveTheirPair(YearlyNotice notice) => notice.Swaps
        .Where(swap => swap.Off == default || swap.Worked == default)
        .Select(swap => new TimeRefusal(nameof(SwapsHaveTheirPair),
            $"Hoán đổi phải có cả ngày nghỉ và ngày làm bù: {Show(swap.Off)} và {Show(swap.Worked)}.", "swaps"));

    // A day worked for a swap may lie beyond New Year: Monday 31/12/2018 was worked on Saturday 5/1/2019.
    static IEnumerable<TimeRefusal> DaysAreOfTheYear(YearlyNotice notice) => Entered(notice.AllOff)
        .Concat(notice.MakeUp).Where(day => day.Year != notice.Year)
        .Concat(Entered(notice.Swaps.Select(swap => swap.Worked)).Where(day => Math.Abs(day.Year - notice.Year) > 1))
        .Select(day => new TimeRefusal(nameof(DaysAreOfTheYear),
            $"Ngày {Show(day)} không thuộc năm {notice.Year}.", "off"));

    static IEnumerable<TimeRefusal> DaysAreNamedOnce(YearlyNotice notice) =>
        Entered(notice.AllOff.Concat(notice.AllWorked)).GroupBy(day => day).Where(group => group.Count() > 1)
            .Select(group => new TimeRefusal(nameof(DaysAreNamedOnce),
                $"Ngày {Show(group.Key)} được nêu nhiều lần.", "off"));

    static IEnumerable<TimeRefusal> DaysOffAreNoRestDays(YearlyNotice notice, NoticeContext context) =>
        Entered(notice.AllOff).Where(context.IsRest).Select(day => new TimeRefusal(nameof(DaysOffAreNoRestDays),
            $"Ngày {Show(day)} đã là ngày nghỉ hằng tuần.", "off", Labour111));

    static IEnumerable<TimeRefusal> MakeUpDaysAreRestDays(YearlyNotice notice, NoticeContext context) =>
        Entered(notice.AllWorked).Where(day => !context.IsRest(day)).Select(day => new TimeRefusal(
            nameof(MakeUpDaysAreRestDays), $"Ngày làm bù {Show(day)} không phải ngày nghỉ hằng tuần.", "makeUp"))
        .Concat(Entered(notice.AllWorked).Where(PublicHolidays.IsFixed).Select(day => new TimeRefusal(
            "MakeUpDaysAreNoHolidays", $"Ngày làm bù {Show(day)} là ngày lễ.", "makeUp", Labour112)));

    static IEnumerable<TimeRefusal> DaysAgreeWithOtherNotices(YearlyNotice notice, NoticeContext context) =>
        notice.AllOff.Intersect(context.OthersThan(notice).SelectMany(other => other.AllWorked))
            .Concat(notice.AllWorked.Intersect(context.OthersThan(notice).SelectMany(other => other.AllOff)))
            .Where(day => day != default).Select(day => new TimeRefusal(nameof(DaysAgreeWithOtherNotices),
                $"Thông báo của năm khác nói ngược lại về ngày {Show(day)}.", "swaps"));

    static IEnumerable<TimeRefusal> LegalHolidaysAreOff(YearlyNotice notice, NoticeContext context) =>
        LegalDays(notice).Where(pair => !pair.Holiday.Moves && !context.IsRest(pair.Day)
                && !notice.Off.Contains(pair.Day))
            .Select(pair => new TimeRefusal(nameof(LegalHolidaysAreOff),
                $"Thiếu ngày nghỉ {pair.Holiday.Name}, {Show(pair.Day)}.", "off", pair.Holiday.Source));

    // Each holiday on a rest day gives another weekday, so the weekdays off are as many as the law's days.
    static IEnumerable<TimeRefusal> LegalDaysAreAllGiven(YearlyNotice notice)
    {
        var owed = LegalDays(notice).Count;
        if (notice.Off.Distinct().Count() < owed)
        {
            yield return new(nameof(LegalDaysAreAllGiven),
                $"Luật cho {owed} ngày nghỉ, thông báo chỉ có {notice.Off.Distinct().Count()}.", "off", Labour112);
        }
    }

    static IReadOnlyList<(DateOnly Day, LegalHoliday Holiday)> LegalDays(YearlyNotice notice) =>
        YearIsInReach(notice).Any() ? [] : PublicHolidays.Of(notice.Year);

    static IEnumerable<DateOnly> Entered(IEnumerable<DateOnly> days) => days.Where(day => day != default);

    static string Show(DateOnly day) => day == default ? "(chưa nhập)" : $"{day:dd/MM/yyyy}";
}
