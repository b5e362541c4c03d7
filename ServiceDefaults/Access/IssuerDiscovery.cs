using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// Where the issuer of <c>Identity:Issuer</c> keeps its keys, as it tells itself (OpenID Discovery §4): any provider
/// will do. It is asked at that address; at <c>Identity:Inside</c>, where that is set; and ours, whose path is
/// <c>/id</c>, at the service named identity.
/// </summary>
internal sealed class IssuerDiscovery(HttpClient http, string issuer)
{
    const string OurPath = "/id";

    /// <summary>The key set (RFC 7517 §5), whatever it says.</summary>
    public async Task<string> KeysAsync()
    {
        var told = JsonSerializer.Deserialize<Told>(
            await http.GetStringAsync(issuer.TrimEnd('/') + "/.well-known/openid-configuration"));
        // §4.3: a document that names somebody else is somebody else's.
        return told?.Issuer == issuer && Uri.TryCreate(told.Keys, UriKind.Absolute, out var keys)
            && keys.Scheme == new Uri(issuer).Scheme
            ? await http.GetStringAsync(keys)
            : throw new InvalidOperationException("What the issuer tells of itself is not of Identity__Issuer.");
    }

    /// <summary>Scheme, host and port at which this server reaches the issuer; null: at its public address.</summary>
    public static Uri? Inside(IConfiguration configuration) =>
        configuration["Identity:Inside"] is { Length: > 0 } inside ? new(inside)
            : configuration["services:identity:http:0"] is { Length: > 0 } service
                && Uri.TryCreate(configuration["Identity:Issuer"], UriKind.Absolute, out var issuer)
                && issuer.AbsolutePath == OurPath ? new(service)
            : null;

    sealed record Told(
        [property: JsonPropertyName("issuer")] string? Issuer, [property: JsonPropertyName("jwks_uri")] string? Keys);
}
