using System.Net.Http.Headers;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Access;

namespace EGov.Portal.SignIn;

/// <summary>
/// Asks a service in the name of whoever sent the request the portal answers: their token, the role and unit they act
/// for, and why. The service judges by the token; what is added here only narrows it.
/// </summary>
internal sealed class SignedRequests(string purpose, IHttpContextAccessor here, TimeProvider time) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var session = here.HttpContext?.SignedIn()
            ?? throw new InvalidOperationException("Nobody is signed in: a guarded page alone may ask for this.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Tokens.Access);
        Set(request, HttpAccess.PurposeHeader, purpose);
        Set(request, ActingFor.Header, session.ActingOn(Figures.TodayHere(time)) is { } acting
            ? new ActingFor(acting.Role, acting.Unit).ToString() : null);
        return base.SendAsync(request, cancel);
    }

    static void Set(HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
