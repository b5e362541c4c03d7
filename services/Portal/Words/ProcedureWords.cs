using EGov.Portal.ProcedureService;
using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>Says the service's code words, times and fees in the reader's words.</summary>
internal sealed class ProcedureWords(IStringLocalizer<UiWords> words)
{
    public string Of(string facet, string value) => facet switch
    {
        "level" => Levels(value),
        "online" => Online(value),
        "channel" => Channel(value),
        _ => value,
    };

    public string Channel(string channel) => channel switch
    {
        "direct" => words["Trực tiếp"],
        "online" => words["Trực tuyến"],
        "post" => words["Bưu chính công ích"],
        _ => channel,
    };

    /// <summary>One or more levels joined by commas.</summary>
    public string Levels(string levels) => string.Join(", ",
        levels.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Level));

    public string Online(string level) => level switch
    {
        "full" => words["Trực tuyến toàn trình"],
        "partial" => words["Trực tuyến một phần"],
        "information" => words["Chỉ cung cấp thông tin"],
        "unstated" or "" => words["Chưa nêu mức trực tuyến"],
        _ => level,
    };

    /// <summary>A time limit such as "3 ngày làm việc", or empty where none is stated.</summary>
    public string Time(decimal? amount, string? unit) =>
        amount is { } count ? words[Unit(unit), Figures.Of(count)] : "";

    /// <summary>A fee such as "8.000 đ"; its note, or empty, where it is not stated as a number.</summary>
    public string Fee(FeeRecord fee) => fee.Amount switch
    {
        0 => words["Miễn phí"],
        { } amount when fee.Currency is null or "" or "VND" => Figures.Of(amount) + " đ",
        { } amount => $"{Figures.Of(amount)} {fee.Currency}",
        null => fee.Note ?? "",
    };

    public string State(string state) => state switch
    {
        "scheduled" => words["Sắp áp dụng"],
        "published" => words["Đang công khai"],
        "amended" => words["Đang công khai, đã sửa đổi, bổ sung"],
        "replaced" => words["Đã được thay bằng bản mới"],
        "abolished" => words["Đã bãi bỏ"],
        _ => state,
    };

    public string Decision(string? type) => type switch
    {
        "new" => words["Công bố mới"],
        "amend" => words["Sửa đổi, bổ sung"],
        "abolish" => words["Bãi bỏ"],
        _ => type ?? "",
    };

    string Level(string level) => level switch
    {
        "ministry" => words["Cấp bộ"],
        "province" => words["Cấp tỉnh"],
        "district" => words["Cấp huyện"],
        "commune" => words["Cấp xã"],
        "other" => words["Cơ quan khác"],
        _ => level,
    };

    static string Unit(string? unit) => unit switch
    {
        "workingDay" => "{0} ngày làm việc",
        "day" => "{0} ngày",
        "workingHour" => "{0} giờ làm việc",
        "hour" => "{0} giờ",
        "minute" => "{0} phút",
        "week" => "{0} tuần",
        "month" => "{0} tháng",
        "year" => "{0} năm",
        _ => "{0} (chưa nêu đơn vị)",
    };
}
