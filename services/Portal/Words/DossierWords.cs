using EGov.Portal.DossierService;
using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>What pages say about dossiers; states in the national portal's words.</summary>
internal sealed class DossierWords(IStringLocalizer<UiWords> words)
{
    public string State(string state) => state switch
    {
        "filed" => words["Mới đăng ký"],
        "received" => words["Được tiếp nhận"],
        "notAccepted" => words["Không được tiếp nhận"],
        "processing" => words["Đang xử lý"],
        "clarifying" or "awaitingSupplement" => words["Yêu cầu bổ sung giấy tờ"],
        "awaitingPayment" => words["Yêu cầu thực hiện nghĩa vụ tài chính"],
        "withdrawn" => words["Công dân yêu cầu rút hồ sơ"],
        "stopped" or "refused" => words["Dừng xử lý"],
        "finished" => words["Đã xử lý xong"],
        "returned" => words["Đã trả kết quả"],
        _ => state,
    };

    /// <summary>Class of the tag that shows a state; the words say the same.</summary>
    public static string Colour(string state) => state switch
    {
        "finished" or "returned" => "state--active",
        "clarifying" or "awaitingSupplement" or "awaitingPayment" => "state--invited",
        "notAccepted" or "withdrawn" or "stopped" or "refused" => "state--disabled",
        _ => "state--moving",
    };

    /// <summary>What happens next, to whoever waits for it.</summary>
    public string Next(string state) => state switch
    {
        "filed" => words["Nơi tiếp nhận xem hồ sơ trong 8 giờ làm việc, rồi tiếp nhận hoặc cho biết cần sửa gì. Thời hạn giải quyết tính từ lúc tiếp nhận."],
        "received" or "processing" => words["Cơ quan đang giải quyết. Bạn không phải làm gì; khi có kết quả, trạng thái ở đây đổi thành “Đã xử lý xong”."],
        "clarifying" or "awaitingSupplement" => words["Bạn cần bổ sung giấy tờ như yêu cầu dưới đây. Thời hạn giải quyết tạm dừng cho đến khi bạn bổ sung."],
        "awaitingPayment" => words["Bạn cần nộp phí, lệ phí. Hồ sơ được giải quyết tiếp khi đã nộp."],
        "finished" => words["Đã có kết quả. Hãy đến nơi tiếp nhận nhận kết quả, mang theo giấy hẹn hoặc giấy tờ tùy thân; nếu bạn chọn cách nhận khác, kết quả được gửi đến bạn."],
        "returned" => words["Hồ sơ đã xong, kết quả đã được trả."],
        "notAccepted" => words["Hồ sơ chưa được tiếp nhận vì lý do dưới đây. Bạn có thể sửa và nộp lại."],
        _ => words["Hồ sơ không được giải quyết tiếp. Lý do ghi ở dưới; cần hỏi thêm, hãy gọi nơi tiếp nhận."],
    };

    public string Applicant(string kind) => kind switch
    {
        "person" => words["Cá nhân"],
        "enterprise" => words["Doanh nghiệp"],
        "household" => words["Hộ kinh doanh"],
        _ => words["Tổ chức khác"],
    };

    public string Paper(string kind) => kind switch
    {
        "original" => words["Bản chính"],
        "certifiedCopy" => words["Bản sao chứng thực"],
        "copy" => words["Bản sao"],
        _ => words["Bản điện tử"],
    };

    public string Return(string way) => way switch
    {
        "post" => words["Qua bưu chính công ích"],
        "electronic" => words["Bản điện tử"],
        _ => words["Tại nơi tiếp nhận"],
    };

    /// <summary>Classes of the row and of the words that show how pressing it is.</summary>
    public static (string Row, string Words) Colours(string colour) => colour switch
    {
        "overdue" => ("queue__row--overdue", "pressing--overdue"),
        "near" => ("queue__row--near", "pressing--near"),
        "paused" => ("queue__row--paused", "pressing--paused"),
        _ => ("", ""),
    };

    /// <summary>How pressing it is, beside its colour; empty where nothing presses.</summary>
    public string Pressing(string colour) => colour switch
    {
        "overdue" => words["Quá hạn"],
        "near" => words["Sắp đến hạn"],
        "paused" => words["Tạm dừng"],
        _ => "",
    };

    public string Moment(DateTimeOffset moment)
    {
        var (hour, day) = Figures.Moment(moment);
        return words["{0} ngày {1}", hour, day];
    }

    /// <summary>All of a kind, to choose from.</summary>
    public IReadOnlyList<(string Value, string Words)> Applicants =>
        [.. new[] { "person", "enterprise", "household", "organisation" }.Select(kind => (kind, Applicant(kind)))];

    public IReadOnlyList<(string Value, string Words)> Papers =>
        [.. new[] { "original", "certifiedCopy", "copy" }.Select(kind => (kind, Paper(kind)))];

    public IReadOnlyList<(string Value, string Words)> Returns =>
        [.. new[] { "counter", "post", "electronic" }.Select(way => (way, Return(way)))];

    /// <summary>Kinds and counts of a paper, such as "1 bản chính".</summary>
    public string Part(PartRecord part) => words["{0} × {1}", Figures.Of(part.Count), Paper(part.Kind)];
}
