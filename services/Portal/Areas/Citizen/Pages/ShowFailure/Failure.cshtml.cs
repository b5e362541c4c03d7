using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.ShowFailure;

/// <summary>
/// What visitors read when a page cannot be shown: what happened, and what to do next. It stands in for forms too, and
/// does nothing.
/// </summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class FailureModel : PageModel
{
    public int Status => HttpContext.Response.StatusCode is >= 400 and var failed ? failed : Asked;

    int Asked => int.TryParse(RouteData.Values["status"]?.ToString(), out var status) ? status : 404;

    bool WorksHere => HttpContext.SignedIn() is { Person.WorksHere: true };

    public string Heading => Status switch
    {
        403 when WorksHere => "Vai trò của bạn không mở được trang này",
        403 => "Trang này dành cho người làm việc ở cơ quan",
        404 => "Không tìm thấy trang này",
        503 or 502 or 504 => "Hệ thống đang tạm ngừng",
        >= 400 and < 500 => "Không đọc được yêu cầu",
        _ => "Có lỗi ở phía chúng tôi",
    };

    public string Advice => Status switch
    {
        403 when WorksHere => "Hãy đổi đơn vị và vai trò nếu bạn giữ vai trò khác, hoặc nhờ người quản trị đơn vị "
            + "giao vai trò.",
        403 => "Tài khoản của bạn không mở được trang này. Nếu bạn làm việc ở cơ quan nhà nước hoặc bưu điện, "
            + "hãy đăng xuất rồi đăng nhập bằng tài khoản làm việc.",
        404 => "Có thể địa chỉ bị gõ nhầm hoặc trang đã được chuyển đi. Hãy tìm lại bằng tên thủ tục.",
        503 or 502 or 504 => "Xin lỗi bạn. Hãy thử lại sau vài phút; dữ liệu không bị mất. Nếu cần gấp, "
            + "hãy hỏi trực tiếp tại Trung tâm Phục vụ hành chính công.",
        >= 400 and < 500 => "Hãy kiểm tra lại điều bạn gõ rồi tìm lại.",
        _ => "Xin lỗi bạn. Lỗi đã được ghi lại. Hãy thử lại sau ít phút.",
    };

    public void OnGet() => Response.StatusCode = Status;
}
