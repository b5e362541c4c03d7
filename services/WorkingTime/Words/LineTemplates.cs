using EGov.WorkingTime.Deadlines;

namespace EGov.WorkingTime.Words;

/// <summary>What each kind of ledger line says; the names in braces are filled in from the line.</summary>
internal static class LineTemplates
{
    static readonly Dictionary<StepKind, (string Vietnamese, string English)> Templates = new()
    {
        [StepKind.Received] = (
            "tiếp nhận, {why}. Thời hạn {limit}, tính từ {from}; hẹn trả {due}.",
            "received, {why}. Limit {limit}, counted from {from}; due {due}."),
        [StepKind.SupplementRequested] = (
            "yêu cầu bổ sung, {why}. Tạm dừng tính thời gian, {left}.",
            "supplement requested, {why}. The clock stops, {left}."),
        [StepKind.SupplementReceived] = (
            "đã bổ sung, {why}. Cộng thời gian chờ {moved}: hẹn trả từ {before} chuyển sang {due}, {left}.",
            "supplement received, {why}. Waiting time of {moved} added: due moved from {before} to {due}, {left}."),
        [StepKind.PaymentRequested] = (
            "yêu cầu nộp phí, lệ phí, {why}. Tạm dừng tính thời gian, {left}.",
            "payment requested, {why}. The clock stops, {left}."),
        [StepKind.Paid] = (
            "đã nộp phí, lệ phí, {why}. Cộng thời gian chờ {moved}: hẹn trả từ {before} chuyển sang {due}, {left}.",
            "paid, {why}. Waiting time of {moved} added: due moved from {before} to {due}, {left}."),
        [StepKind.NewDateGiven] = (
            "xin lỗi và hẹn lại, {why}. Hẹn trả từ {before} chuyển sang {due}, {left}.",
            "apology and new date, {why}. Due moved from {before} to {due}, {left}."),
        [StepKind.CalendarChanged] = (
            "lịch làm việc thay đổi, {why}. Hẹn trả từ {before} chuyển sang {due}, {left}.",
            "calendar changed, {why}. Due moved from {before} to {due}, {left}."),
        [StepKind.Closed] = (
            "kết thúc, {why}. Hẹn trả {due}, {left}.",
            "ended, {why}. Due {due}, {left}."),
    };

    static readonly (string Vietnamese, string English) Ordered = (
        "tiếp nhận, {why}. Thời hạn do văn bản giao ấn định, tính từ {from}; hạn {due}.",
        "received, {why}. The order sets the limit, counted from {from}; due {due}.");

    static readonly (string Vietnamese, string English) Running = (
        "yêu cầu nộp phí, lệ phí, {why}. Thời gian vẫn tính, hẹn trả {due}, {left}.",
        "payment requested, {why}. The clock runs on, due {due}, {left}.");

    static readonly (string Vietnamese, string English) StillStopped = (
        "đã nhận, {why}. Vẫn tạm dừng vì còn yêu cầu khác, {left}.",
        "answered, {why}. The clock stays stopped for another request, {left}.");

    public static string Of(LedgerLine line, Language language)
    {
        var (vietnamese, english) = (line.Step.Kind, line.Stopped) switch
        {
            (StepKind.Received, _) when line.Step.NewDate is not null => Ordered,
            (StepKind.PaymentRequested, false) => Running,
            (StepKind.SupplementReceived or StepKind.Paid, true) => StillStopped,
            _ => Templates[line.Step.Kind],
        };
        return language == Language.Vietnamese ? vietnamese : english;
    }
}
