using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

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

    static readonly Refusal PurposeMissing = new("PurposeIsStated", "Cần nêu mục đích xem dữ liệu, là một trong: "
        + string.Join(", ", Roles.Purposes.Select(one => $"{one.Key} ({one.Value})")) + ".", HttpAccess.PurposeHeader);

    static readonly Refusal PurposeUnfit = new(
        "PurposeIsAllowed", "Dữ liệu này không được xem vì mục đích đã nêu.", HttpAccess.PurposeHeader);

    static readonly Refusal NotActing = new(
        "ActingRoleIsHeld", "Hôm nay tài khoản không giữ vai trò này ở đơn vị này.", ActingFor.Header);

    static readonly IResult Undecided =
        new Told(Refuse.With(StatusCodes.Status503ServiceUnavailable, [Away]), HeaderNames.RetryAfter, "2");

    /// <summary>401 or 400 with a challenge, or 503 when the issuer's keys are away.</summary>
    public static IResult Of(TokenFault fault) => fault switch
    {
        TokenFault.KeysAway => Undecided,
        TokenFault.Unreadable => Challenge(Refuse.BadRequest(Unreadable), ", error=\"invalid_request\""),
        TokenFault.Invalid => Challenge(Refuse.Unauthorized(Unsure), ", error=\"invalid_token\""),
        _ => Challenge(Refuse.Unauthorized(Unknown), ""),
    };

    /// <summary>Null when it is allowed; else 403, or 503 when the units are not known yet.</summary>
    internal static IResult? Of(Decision decision) => decision switch
    {
        Decision.Allowed => null,
        Decision.UnitsAway => Undecided,
        Decision.PurposeMissing => Challenge(Refuse.Forbidden(PurposeMissing), ", error=\"insufficient_scope\""),
        Decision.PurposeUnfit => Challenge(Refuse.Forbidden(PurposeUnfit), ", error=\"insufficient_scope\""),
        Decision.NotActing => Challenge(Refuse.Forbidden(NotActing), ", error=\"insufficient_scope\""),
        _ => Challenge(Refuse.Forbidden(Beyond), ", error=\"insufficient_scope\""),
    };

    static Told Challenge(IResult refused, string error) =>
        new(refused, HeaderNames.WWWAuthenticate, "Bearer realm=\"egov\"" + error);

    sealed class Told(IResult refused, string header, string value) : IResult, IStatusCodeHttpResult
    {
        /// <summary>The audit notes refusals by it.</summary>
        public int? StatusCode => (refused as IStatusCodeHttpResult)?.StatusCode;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[header] = value;
            return refused.ExecuteAsync(httpContext);
        }
    }
}
