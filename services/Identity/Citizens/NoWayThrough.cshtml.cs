using EGov.Identity.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.Citizens;

/// <summary>What a citizen reads when the provider let nobody through: why, and what to do next.</summary>
internal sealed class NoWayThroughModel : FormPage
{
    [BindProperty(SupportsGet = true, Name = "vi")]
    public CitizenFailure Why { get; set; }

    public string Heading => Why switch
    {
        CitizenFailure.Away => "Dịch vụ định danh đang không trả lời",
        CitizenFailure.Denied => "Bạn chưa đăng nhập",
        CitizenFailure.Disabled => "Tài khoản đã bị khóa",
        _ => "Chưa thực hiện được",
    };

    public string Advice => Why switch
    {
        CitizenFailure.Away => "Lỗi không ở phía bạn. Hãy thử lại sau vài phút. Tra cứu thủ tục không cần đăng nhập; "
            + "việc gấp hãy đến Trung tâm Phục vụ hành chính công.",
        CitizenFailure.Denied => "Bạn đã dừng lại hoặc từ chối ở trang của dịch vụ định danh. Không có gì được lưu.",
        CitizenFailure.Disabled => "Hãy liên hệ Trung tâm Phục vụ hành chính công để biết lý do.",
        CitizenFailure.KnownOtherwise => "Đã có tài khoản của cùng số định danh. Hãy đăng nhập bằng cách bạn đã dùng "
            + "trước đây, rồi liên kết cách đăng nhập mới trong trang tài khoản.",
        CitizenFailure.Taken => "Danh tính này đã liên kết với một tài khoản khác.",
        _ => "Để liên kết, hãy đăng nhập lại đúng tài khoản của bạn và làm liền trong năm phút.",
    };

    public void OnGet() => Response.StatusCode = Why switch
    {
        CitizenFailure.Away => StatusCodes.Status503ServiceUnavailable,
        CitizenFailure.Taken or CitizenFailure.KnownOtherwise => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status403Forbidden,
    };
}
