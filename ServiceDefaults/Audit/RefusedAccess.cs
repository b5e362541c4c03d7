using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Hands refused access on to the audit, where the service has one.</summary>
internal static class RefusedAccess
{
    /// <summary>That of a procedure; an identity card has a digit more.</summary>
    const int LongestCode = 8;

    /// <summary>The answer as it was; noted when it is a refusal and not a store that is away.</summary>
    public static IResult? Noted(this HttpContext http, Actor? actor, IResult? answer)
    {
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 and < 500 })
        {
            http.RequestServices.GetService<AuditRefusals>()?.Note(AuditAct.Of(http, actor).Entry(What(http, actor)));
        }
        return answer;
    }

    internal static string What(HttpContext http, Actor? actor) => actor is null ? "" : string.Join(
        '/', http.Request.RouteValues.Values.Select(value => value as string).Where(IsOfARecord));

    // What somebody wrote into an address may be anything, a citizen's number too: only an id or a short code is told.
    static bool IsOfARecord(string? value) => Guid.TryParse(value, out _)
        || value is { Length: <= LongestCode } && value.All(letter => char.IsAsciiDigit(letter) || letter == '.');
}
