using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>Something an administrator does to an account: asked first, then done, then told.</summary>
/// <param name="Route">Last part of the address at the identity service.</param>
/// <param name="Button">What it is called.</param>
/// <param name="Hint">When one does it.</param>
/// <param name="Effect">What happens; read before it is confirmed.</param>
/// <param name="IsWarning">Whether somebody cannot work afterwards, or something is lost for good.</param>
internal sealed record AccountAct(string Route, string Button, string Hint, string Effect, bool IsWarning);

/// <summary>The acts by the last part of their page's address.</summary>
internal sealed class ActsOnAccounts(IStringLocalizer<UiWords> words)
{
    public const string NewPassword = "mat-khau";

    public AccountAct? Of(string name) => name switch
    {
        NewPassword => new("one-time-password", words["Cấp mật khẩu dùng một lần"],
            words["Cho người mới, hoặc người quên mật khẩu."],
            words["Mật khẩu hiện có mất tác dụng và mọi phiên đang mở kết thúc ngay. Mật khẩu mới chỉ hiện một lần, dùng trong ba ngày; người này phải đặt mật khẩu của mình ở lần đăng nhập tới. Chỉ cấp khi bạn đã xác minh đúng người."], true),
        "xac-thuc" => new("second-factor-reset", words["Đặt lại xác thực bước hai"],
            words["Khi mất hoặc đổi điện thoại."],
            words["Ứng dụng xác thực và các mã dự phòng hiện có mất tác dụng, không lấy lại được; mọi phiên đang mở kết thúc ngay. Lần đăng nhập tới người này thiết lập lại. Chỉ làm khi bạn đã xác minh đúng người."], true),
        "khoa" => new("disabling", words["Khóa tài khoản"],
            words["Khi nghỉ việc, nghỉ dài ngày hoặc nghi bị lộ."],
            words["Người này không đăng nhập được nữa và mọi phiên đang mở kết thúc ngay. Vai trò vẫn giữ nguyên. Bạn mở lại được lúc nào cũng được."], true),
        "mo-khoa" => new("enabling", words["Mở khóa tài khoản"],
            words["Cho đăng nhập trở lại."],
            words["Người này đăng nhập lại được bằng mật khẩu và ứng dụng xác thực như trước."], false),
        "bo-cho" => new("unlocking", words["Bỏ thời gian chờ"],
            words["Khi đúng người ấy nhập sai nhiều lần."],
            words["Người này thử đăng nhập lại được ngay. Nếu họ không tự nhập sai, có thể ai đó đang dò mật khẩu: hãy báo bộ phận an toàn thông tin."], false),
        _ => null,
    };

    /// <summary>What to say when it is done; also of what is done on other pages.</summary>
    public string Done(string name) => name switch
    {
        "xac-thuc" => words["Đã đặt lại xác thực bước hai."],
        "khoa" => words["Đã khóa tài khoản."],
        "mo-khoa" => words["Đã mở khóa tài khoản."],
        "bo-cho" => words["Đã bỏ thời gian chờ."],
        "moi" => words["Đã mở tài khoản. Việc tiếp theo: cấp mật khẩu dùng một lần và trao tận tay người này."],
        "vai-tro" => words["Đã giao vai trò. Vai trò có hiệu lực từ lần đăng nhập tới, nếu đã đến ngày bắt đầu."],
        "ket-thuc" => words["Đã ghi ngày kết thúc vai trò."],
        _ => "",
    };
}
