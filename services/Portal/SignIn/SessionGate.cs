using System.Security.Claims;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace EGov.Portal.SignIn;

/// <summary>
/// Stands before every page: finds the session, keeps its tokens fresh, turns away who may not enter. What is the same
/// for everybody stays so: a request without the cookie of a session is answered without cookies and may be kept by
/// caches; one with it is nobody else's and is kept nowhere.
/// </summary>
internal sealed partial class SessionGate(
    RequestDelegate next, SessionStore store, TokenRefresh tokens, SessionCookie cookie, ILogger<SessionGate> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (Entrances.Of(http.GetEndpoint()) is not { } entrance)
        {
            await next(http);
            return;
        }
        Mark(http, entrance);
        var session = http.SignedIn() ?? await FindAsync(http, entrance);
        if (session is null && entrance != Entrance.Open)
        {
            SendToSignIn(http);
        }
        else if (session is not null && !entrance.Admits(session.Person))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await next(http);
        }
    }

    async Task<PortalSession?> FindAsync(HttpContext http, Entrance entrance)
    {
        // The page that tells of a failure must not run into it again.
        if (http.Response.StatusCode >= 500 || cookie.Read(http) is not { } id)
        {
            return null;
        }
        try
        {
            var session = await store.FindAsync(id);
            if (session is not null && entrance != Entrance.Open)
            {
                session = await tokens.FreshAsync(session, http.RequestAborted);
            }
            Take(http, session);
            return session;
        }
        catch (SessionsAway error) when (entrance == Entrance.Open)
        {
            // Whoever only reads need not know that nobody can sign in for the moment.
            LogUnknown(log, error);
            return null;
        }
    }

    void Take(HttpContext http, PortalSession? session)
    {
        if (session is null)
        {
            cookie.Delete(http);
            return;
        }
        http.Features.Set(session);
        http.User = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim("sub", session.Person.Subject)], "portal", "sub", roleType: null));
    }

    void Mark(HttpContext http, Entrance entrance)
    {
        if (entrance != Entrance.Open || cookie.IsThere(http))
        {
            http.Response.OnStarting(KeepNowhere, http.Response);
        }
        http.Response.Headers.Vary = HeaderNames.Cookie;
    }

    static Task KeepNowhere(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.CacheControl = "private, no-store";
        headers.Remove(HeaderNames.Pragma);
        headers.Remove(HeaderNames.ETag);
        return Task.CompletedTask;
    }

    static void SendToSignIn(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var back = isRead ? http.Request.GetEncodedPathAndQuery() : http.Request.Path.ToUriComponent();
        http.Response.StatusCode = isRead ? StatusCodes.Status302Found : StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = StartSignIn.Address(back);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An open page is shown without knowing who asks")]
    static partial void LogUnknown(ILogger logger, Exception error);
}
