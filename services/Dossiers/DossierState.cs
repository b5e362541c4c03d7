namespace EGov.Dossiers;

/// <summary>
/// Where a dossier stands. The local states refine the ten of the national portal (standards §1.6); which of those each
/// one is, <see cref="DossierStates"/> says.
/// </summary>
internal enum DossierState
{
    /// <summary>Filed online, not yet looked at (mới đăng ký); no clock.</summary>
    Filed,

    /// <summary>Papers asked for before receipt; no clock yet.</summary>
    Clarifying,

    /// <summary>Received (được tiếp nhận); the clock runs.</summary>
    Received,

    /// <summary>Not received (không được tiếp nhận).</summary>
    NotAccepted,

    /// <summary>Being handled (đang xử lý).</summary>
    Processing,

    /// <summary>Waiting for a supplement (yêu cầu bổ sung); the clock stands.</summary>
    AwaitingSupplement,

    /// <summary>Waiting for payment (yêu cầu thực hiện nghĩa vụ tài chính).</summary>
    AwaitingPayment,

    /// <summary>Withdrawn by the applicant (công dân yêu cầu rút).</summary>
    Withdrawn,

    /// <summary>Stopped (dừng xử lý).</summary>
    Stopped,

    /// <summary>Refused with a document (từ chối giải quyết).</summary>
    Refused,

    /// <summary>Done, the result not yet handed over (đã xử lý xong).</summary>
    Finished,

    /// <summary>Result handed over (đã trả kết quả).</summary>
    Returned,
}

/// <summary>What the national portal calls each state, and how it shows it.</summary>
internal static class DossierStates
{
    /// <summary>TrangThaiHoSo, 1 to 10.</summary>
    public static int National(this DossierState state) => state switch
    {
        DossierState.Filed => 1,
        DossierState.Received => 2,
        DossierState.NotAccepted => 3,
        DossierState.Processing => 4,
        DossierState.Clarifying or DossierState.AwaitingSupplement => 5,
        DossierState.AwaitingPayment => 6,
        DossierState.Withdrawn => 7,
        DossierState.Stopped or DossierState.Refused => 8,
        DossierState.Finished => 9,
        _ => 10,
    };

    /// <summary>Whether nothing more is done to it, but for handing the result over.</summary>
    public static bool IsEnded(this DossierState state) => state is DossierState.NotAccepted or DossierState.Withdrawn
        or DossierState.Stopped or DossierState.Refused or DossierState.Finished or DossierState.Returned;

    /// <summary>The national portal's words for a status.</summary>
    public static string Words(this DossierState state) => state.National() switch
    {
        1 => "Mới đăng ký",
        2 => "Được tiếp nhận",
        3 => "Không được tiếp nhận",
        4 => "Đang xử lý",
        5 => "Yêu cầu bổ sung giấy tờ",
        6 => "Yêu cầu thực hiện nghĩa vụ tài chính",
        7 => "Công dân yêu cầu rút hồ sơ",
        8 => "Dừng xử lý",
        9 => "Đã xử lý xong",
        _ => "Đã trả kết quả",
    };
}
