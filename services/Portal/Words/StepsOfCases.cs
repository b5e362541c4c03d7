using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>Something an officer does to a dossier.</summary>
/// <param name="Verb">What the service calls it.</param>
/// <param name="Route">Last part of its address at the service.</param>
/// <param name="Roles">Whose work it is; the service judges.</param>
/// <param name="Button">What it is called.</param>
/// <param name="Effect">What happens.</param>
/// <param name="Done">What to say when it is done.</param>
internal sealed record CaseStep(
    string Verb, string Route, IReadOnlyList<string> Roles, string Button, string Effect, string Done)
{
    /// <summary>What the reason is called; null where none is written.</summary>
    public string? Reason { get; init; }

    public string? ReasonHint { get; init; }

    /// <summary>Whether it may go on to another unit.</summary>
    public bool HasUnit { get; init; }

    /// <summary>Whether papers are named that are still to come.</summary>
    public bool HasPapers { get; init; }

    /// <summary>Whether a new day is promised.</summary>
    public bool HasDay { get; init; }

    /// <summary>Whether it cannot be taken back and ends the case.</summary>
    public bool IsWarning { get; init; }
}

/// <summary>The steps in the order an officer's page offers them.</summary>
internal sealed class StepsOfCases(IStringLocalizer<UiWords> words)
{
    static readonly string[] Receiver = ["receiver"], Leader = ["leader"], Returners = ["receiver", "postal"],
        Handlers = ["receiver", "specialist", "leader", "clerk"];

    public IReadOnlyList<CaseStep> All =>
    [
        new("accept", "acceptance", Receiver, words["Tiếp nhận hồ sơ"],
            words["Thời hạn giải quyết bắt đầu tính từ bây giờ."], words["Đã tiếp nhận hồ sơ."]),
        new("decline", "refusal-of-receipt", Receiver, words["Không tiếp nhận"],
            words["Người nộp nhận lý do bạn ghi (Mẫu 03). Hồ sơ kết thúc ở đây."], words["Đã từ chối tiếp nhận hồ sơ."])
        { Reason = words["Lý do"], ReasonHint = words["Người nộp đọc được. Ghi rõ thiếu gì, sai gì, làm thế nào cho đúng."], IsWarning = true },
        new("return", "return", Returners, words["Trả kết quả"],
            words["Ghi nhận kết quả đã đến tay người nộp."], words["Đã trả kết quả."]),
        new("handOver", "hand-overs", Handlers, words["Chuyển xử lý"],
            words["Hồ sơ sang hàng đợi của đơn vị bạn chọn."], words["Đã chuyển hồ sơ."])
        { Reason = words["Việc cần làm"], ReasonHint = words["Không bắt buộc."], HasUnit = true },
        new("requestSupplement", "supplements", Handlers, words["Yêu cầu bổ sung"],
            words["Thời hạn tạm dừng. Chỉ yêu cầu một lần: hãy ghi hết những gì còn thiếu (Mẫu 02)."], words["Đã yêu cầu bổ sung. Hãy in phiếu cho người nộp."])
        { Reason = words["Lý do"], ReasonHint = words["Người nộp đọc được. Ghi rõ thiếu gì, sai gì, làm thế nào cho đúng."], HasPapers = true },
        new("finish", "result", Leader, words["Phê duyệt kết quả"],
            words["Đồng hồ dừng tại đây; hồ sơ về nơi tiếp nhận để trả kết quả."], words["Đã phê duyệt kết quả."]),
        new("giveNewDate", "apologies", Leader, words["Xin lỗi và hẹn lại"],
            words["Trước khi quá hạn và chỉ một lần. Người nộp nhận lời xin lỗi và ngày mới (Mẫu 04)."], words["Đã hẹn lại ngày trả. Hãy in phiếu xin lỗi."])
        { Reason = words["Lý do"], HasDay = true },
        new("refuse", "refusal", Leader, words["Từ chối giải quyết"],
            words["Người nộp nhận lý do bạn ghi (Mẫu 03). Hồ sơ kết thúc ở đây."], words["Đã từ chối giải quyết."])
        { Reason = words["Lý do"], IsWarning = true },
        new("stop", "stop", Leader, words["Dừng giải quyết"],
            words["Người nộp nhận lý do bạn ghi. Hồ sơ kết thúc ở đây."], words["Đã dừng giải quyết."])
        { Reason = words["Lý do"], IsWarning = true },
    ];

    public CaseStep? Of(string? verb) => All.FirstOrDefault(step => step.Verb == verb);
}
