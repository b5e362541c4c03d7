using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Identity.ShowFailure;

/// <summary>What people read when a page of signing in cannot be shown: what happened, and what to do next.</summary>
[IgnoreAntiforgeryToken]
internal sealed class WhyNotModel : PageModel
{
    public int Status => HttpContext.Response.StatusCode is >= 400 and var failed ? failed : Asked;

    int Asked => int.TryParse(RouteData.Values["status"]?.ToString(), out var status) && status is >= 400 and < 600
        ? status : StatusCodes.Status404NotFound;

    public string Heading => Status switch
    {
        404 => "Không tìm thấy trang này",
        503 => "Hệ thống đang bận",
        < 500 => "Không thực hiện được",
        _ => "Có lỗi ở phía chúng tôi",
    };

    public string Advice => Status switch
    {
        404 => "Có thể địa chỉ bị gõ nhầm hoặc đường dẫn đã hết hạn.",
        503 => "Xin lỗi bạn. Hãy thử lại sau ít giây.",
        < 500 => "Trang mở quá lâu hoặc trình duyệt chặn cookie. Hãy đăng nhập lại từ đầu.",
        _ => "Xin lỗi bạn. Lỗi đã được ghi lại. Hãy thử lại sau ít phút.",
    };

    public void OnGet() => Response.StatusCode = Status;

    // A form that failed is told of by the same page.
    public void OnPost() => OnGet();
}
