using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// How access is refused: RFC 6750 §3 in the header, our problem+json in the body, and not a word about what would
/// have been let in.
/// </summary>
public static class AccessRefusals
{
    static readonly Refusal Unknown = new("CallerIsKnown", "Cần đăng nhập để thực hiện thao tác này.");

    static readonly Refusal Unsure = new(
        "CallerIsKnown", "Phiên đăng nhập không còn hiệu lực, xin đăng nhập lại.");

    static readonly Refusal Unreadable = new(
        "OneTokenIsSent", "Yêu cầu phải mang đúng một mã truy cập (Bearer).", "Authorization");

    static readonly Refusal Away = new(
        "AccessIsDecidable", "Tạm thời chưa kiểm tra được quyền truy cập, xin thử lại sau ít giây.");

    static readonly Refusal Beyond = new(
        "CallerIsAllowed", "Tài khoản không có quyền thực hiện thao tác này ở đơn vị này.");

    static readonly Refusal PurposeMissing = new(
        "PurposeIsStated", "Cần nêu mục đích xem dữ liệu.", HttpAccess.PurposeHeader);

    /// <summary>401 or 400 with a challenge, or 503 when the issuer's keys are away.</summary>
    public static IResult Of(HttpContext http, TokenFault fault)
    {
        if (fault == TokenFault.KeysAway)
        {
            return Unavailable(http);
        }
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"egov\"" + fault switch
        {
            TokenFault.Unreadable => ", error=\"invalid_request\"",
            TokenFault.Invalid => ", error=\"invalid_token\"",
            _ => "",
        };
        return fault switch
        {
            TokenFault.Unreadable => Refuse.BadRequest(Unreadable),
            TokenFault.Invalid => Refuse.Unauthorized(Unsure),
            _ => Refuse.Unauthorized(Unknown),
        };
    }

    /// <summary>Null when it is allowed; else 403, or 503 when the units are not known yet.</summary>
    internal static IResult? Of(HttpContext http, Decision decision)
    {
        if (decision is Decision.Allowed)
        {
            return null;
        }
        if (decision is Decision.UnitsAway)
        {
            return Unavailable(http);
        }
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"egov\", error=\"insufficient_scope\"";
        return Refuse.Forbidden(decision is Decision.PurposeMissing ? PurposeMissing : Beyond);
    }

    static IResult Unavailable(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return Refuse.With(StatusCodes.Status503ServiceUnavailable, [Away]);
    }
}
