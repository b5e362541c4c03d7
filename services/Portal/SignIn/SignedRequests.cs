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
        request.Headers.Add(HttpAccess.PurposeHeader, purpose);
        if (session.ActingOn(Figures.TodayHere(time)) is { } acting)
        {
            request.Headers.Add(ActingFor.Header, new ActingFor(acting.Role, acting.Unit).ToString());
        }
        return base.SendAsync(request, cancel);
    }
}

internal static class SignedRequestsSetup
{
    /// <summary>
    /// Every request of the client goes in the name of whoever is signed in.
    /// </summary>
    /// <param name="client">A client of a service.</param>
    /// <param name="purpose">Why it asks: one of <see cref="Roles.Purposes"/>.</param>
    public static IHttpClientBuilder AsSignedIn(this IHttpClientBuilder client, string purpose)
    {
        if (!Roles.Purposes.ContainsKey(purpose))
        {
            throw new ArgumentException($"'{purpose}' is no purpose.", nameof(purpose));
        }
        client.Services.AddHttpContextAccessor();
        return client.AddHttpMessageHandler(services => new SignedRequests(purpose,
            services.GetRequiredService<IHttpContextAccessor>(), services.GetRequiredService<TimeProvider>()));
    }
}
