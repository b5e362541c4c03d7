using Microsoft.Extensions.Configuration;

namespace EGov.ServiceDefaults.Http;

/// <summary>Where another service listens.</summary>
public static class ServiceAddress
{
    /// <summary>
    /// The address in <c>services:name:http:0</c> (environment <c>services__name__http__0</c>);
    /// <see cref="InvalidOperationException"/> when it is not set.
    /// </summary>
    public static Uri Of(IConfiguration configuration, string service) =>
        Uri.TryCreate(configuration[$"services:{service}:http:0"], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"services__{service}__http__0 is not set.");
}
