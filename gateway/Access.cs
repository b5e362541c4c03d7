using EGov.ServiceDefaults.Access;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Model;

namespace EGov.Gateway;

/// <summary>
/// Who may pass the door. A route says in its metadata what it asks for, and a route that says nothing is not served.
/// The services behind look at the token again and decide what it is good for.
/// </summary>
internal static class Access
{
    /// <summary>Name of the metadata entry of a route.</summary>
    public const string Metadata = "Access";

    /// <summary>Everybody; the service behind never sees a token.</summary>
    public const string Open = "open";

    /// <summary>Everybody may read, whatever else the method may be needs a token; one that is sent must be
    /// good.</summary>
    public const string TokenWrites = "tokenWrites";

    /// <summary>The service behind has locks of its own sort, such as the issuer's; credentials go on as they
    /// are.</summary>
    public const string OwnLocks = "ownLocks";

    public static bool IsKnown(string? word) => word is Open or TokenWrites or OwnLocks;

    /// <summary>Looks at the token before requests are counted, so that they are counted by whose they are.</summary>
    public static void UseTokens(this WebApplication app)
    {
        var tokens = app.Services.GetRequiredService<TokenCheck>();
        app.Use((http, next) =>
        {
            if (Word(http.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config) != TokenWrites)
            {
                return next(http);
            }
            var check = tokens.CheckAsync(http.Request);
            return check.IsCompletedSuccessfully ? GoOn(check.Result) : WaitAsync();

            async Task WaitAsync() => await GoOn(await check);

            Task GoOn(TokenAnswer answer)
            {
                http.Features.Set(new Sender(answer));
                return next(http);
            }
        });
    }

    /// <summary>Whose token it is, or null.</summary>
    public static string? SubjectOf(HttpContext http) => http.Features.Get<Sender>()?.Answer.Actor?.Subject;

    /// <summary>Passes the request on, or answers 401, or 503 when nobody can tell.</summary>
    public static Task PassAsync(HttpContext http, RequestDelegate next)
    {
        switch (Word(http.GetReverseProxyFeature().Route.Config))
        {
            case Open:
                http.Request.Headers.Authorization = default;
                return next(http);
            case OwnLocks:
                return next(http);
            default:
                var fault = http.Features.Get<Sender>()?.Answer.Fault ?? TokenFault.Missing;
                return fault is TokenFault.None || (fault is TokenFault.Missing && IsRead(http.Request.Method))
                    ? next(http) : AccessRefusals.Of(fault).ExecuteAsync(http);
        }
    }

    static string? Word(RouteConfig? route) => route?.Metadata?.GetValueOrDefault(Metadata);

    static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    sealed record Sender(TokenAnswer Answer);
}
