namespace EGov.Dossiers.LookUpDossier;

/// <summary>What the applicant does next, in plain words.</summary>
internal static class NextStep
{
    public static string Words(DossierState state) => state switch
    {
        DossierState.Filed => "Chờ cơ quan tiếp nhận xem hồ sơ trong 8 giờ làm việc.",
        DossierState.Clarifying or DossierState.AwaitingSupplement =>
            "Bổ sung giấy tờ theo phiếu yêu cầu; thời hạn giải quyết tạm dừng cho đến khi bổ sung đủ.",
        DossierState.AwaitingPayment => "Nộp phí, lệ phí trực tuyến hoặc tại nơi tiếp nhận.",
        DossierState.Received or DossierState.Processing => "Chờ đến ngày hẹn trả; không cần làm gì thêm.",
        DossierState.Finished => "Nhận kết quả theo hình thức đã đăng ký; đến nhận trực tiếp thì mang theo giấy hẹn.",
        DossierState.NotAccepted => "Xem lý do trong thông báo đã gửi, hoàn thiện và nộp hồ sơ mới.",
        DossierState.Stopped or DossierState.Refused => "Xem lý do trong văn bản đã gửi; có quyền khiếu nại theo quy định.",
        DossierState.Withdrawn => "Hồ sơ đã rút; cần giải quyết thì nộp hồ sơ mới.",
        _ => "Hồ sơ đã hoàn thành.",
    };
}
