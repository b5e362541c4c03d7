using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EGov.ServiceDefaults.Problems;

/// <summary>
/// Why a request is not carried out. The only way a service says no: rules return it, endpoints hand it to
/// <see cref="Refuse"/>, which writes RFC 9457 problem+json.
/// </summary>
/// <param name="Code">Stable code, the name of the rule that refused (<c>RequiredPapersArePresent</c>).</param>
/// <param name="Message">What to tell the person, in Vietnamese, in plain words.</param>
/// <param name="Field">Path of the input it is about, or null.</param>
/// <param name="Article">Legal source of the rule, or null.</param>
public sealed record Refusal(string Code, string Message, string? Field = null, string? Article = null);

/// <summary>Maps refusals to answers: one place, one shape, never 200.</summary>
public static class Refuse
{
    /// <summary>400: the request itself cannot be understood.</summary>
    public static IResult BadRequest(params Refusal[] refusals) => With(StatusCodes.Status400BadRequest, refusals);

    /// <summary>401: nobody is signed in, or the key is missing.</summary>
    public static IResult Unauthorized(Refusal refusal) => With(StatusCodes.Status401Unauthorized, [refusal]);

    /// <summary>403: known, but not allowed.</summary>
    public static IResult Forbidden(Refusal refusal) => With(StatusCodes.Status403Forbidden, [refusal]);

    /// <summary>404: there is no such thing, or none the caller may know of.</summary>
    public static IResult NotFound(Refusal refusal) => With(StatusCodes.Status404NotFound, [refusal]);

    /// <summary>409: not possible in the present state.</summary>
    public static IResult Conflict(Refusal refusal) => With(StatusCodes.Status409Conflict, [refusal]);

    /// <summary>412: the caller changed something that is no longer what the caller saw.</summary>
    public static IResult Stale(Refusal refusal) => With(StatusCodes.Status412PreconditionFailed, [refusal]);

    /// <summary>413: more than the route takes.</summary>
    public static IResult TooLarge(Refusal refusal) => With(StatusCodes.Status413PayloadTooLarge, [refusal]);

    /// <summary>422: understood, but rules are broken; all of them are told at once.</summary>
    public static IResult Broken(IReadOnlyList<Refusal> refusals) =>
        With(StatusCodes.Status422UnprocessableEntity, refusals);

    /// <summary>Any other status with one refusal.</summary>
    public static IResult With(int status, IReadOnlyList<Refusal> refusals) =>
        Results.Problem(Describe(status, refusals));

    internal static ProblemDetails Describe(int status, IReadOnlyList<Refusal> refusals) => new()
    {
        Status = status,
        Title = Title(status),
        Detail = string.Join(" ", refusals.Select(refusal => refusal.Message)),
        Extensions = { ["code"] = refusals.Count > 0 ? refusals[0].Code : null, ["refusals"] = refusals },
    };

    static string Title(int status) => status switch
    {
        400 => "Yêu cầu không đọc được",
        401 => "Chưa xác thực",
        403 => "Không được phép",
        404 => "Không tìm thấy",
        409 => "Trạng thái không cho phép",
        412 => "Dữ liệu đã thay đổi",
        413 => "Dữ liệu quá lớn",
        415 => "Kiểu dữ liệu không được nhận",
        422 => "Không đúng quy định",
        429 => "Quá nhiều yêu cầu",
        503 => "Tạm thời chưa phục vụ được",
        _ => "Có lỗi",
    };
}
