using EGov.ServiceDefaults.Access;

namespace EGov.Portal.SignIn;

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
