using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Hands refused access on to the audit, where the service has one.</summary>
internal static class RefusedAccess
{
    /// <summary>The answer as it was; noted when it is a refusal and not a store that is away.</summary>
    public static IResult? Noted(this HttpContext http, Actor? actor, IResult? answer)
    {
        if (answer is IStatusCodeHttpResult { StatusCode: >= 400 and < 500 })
        {
            http.RequestServices.GetService<AuditRefusals>()?.Note(AuditAct.Of(http, actor).Entry(What(http, actor)));
        }
        return answer;
    }

    // What nobody known wrote into an address may be anything, a citizen's number too.
    static string What(HttpContext http, Actor? actor) =>
        actor is null ? "" : string.Join('/', http.Request.RouteValues.Values);
}
