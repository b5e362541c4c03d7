using EGov.ServiceDefaults;

namespace EGov.Portal.Words;

/// <summary>A moment in Vietnamese words, as forms have it beside the figures.</summary>
internal static class DayInWords
{
    static readonly string[] Digits =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    static readonly string[] Days =
        ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>Such as "mười sáu giờ ba mươi phút, thứ Hai, ngày hai mươi ba tháng mười một năm hai nghìn không
    /// trăm hai mươi sáu".</summary>
    public static string Of(DateTimeOffset moment)
    {
        var here = LocalTime.Of(moment);
        var minutes = here.Minute == 0 ? "" : $" {Number(here.Minute)} phút";
        return $"{Number(here.Hour)} giờ{minutes}, {Days[(int)here.DayOfWeek]}, ngày {Number(here.Day)} "
            + $"tháng {Month(here.Month)} năm {Year(here.Year)}";
    }

    /// <summary>0 to 99.</summary>
    internal static string Number(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        return tens switch
        {
            0 => Digits[ones],
            1 => ones == 0 ? "mười" : $"mười {(ones == 5 ? "lăm" : Digits[ones])}",
            _ => $"{Digits[tens]} mươi" + ones switch
            {
                0 => "",
                1 => " mốt",
                5 => " lăm",
                _ => " " + Digits[ones],
            },
        };
    }

    static string Month(int month) => month == 4 ? "tư" : month == 1 ? "một" : Number(month);

    // From 1000 to 9999.
    static string Year(int year)
    {
        var last = year % 100;
        var rest = last == 0 ? "" : last < 10 ? $" lẻ {Digits[last]}" : " " + Number(last);
        return $"{Digits[year / 1000]} nghìn {Digits[year / 100 % 10]} trăm{rest}";
    }
}
