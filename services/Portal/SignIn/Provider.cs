using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EGov.Portal.SignIn;

/// <summary>The provider does not answer, or not as OpenID Connect has it.</summary>
internal sealed class ProviderAway(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What the OpenID Connect provider tells of itself: addresses and keys, kept by the library and read anew
/// once a day.</summary>
internal sealed class Provider(SignInOptions options, IHttpClientFactory clients)
{
    public const string Client = "sign-in";

    readonly Lazy<ConfigurationManager<OpenIdConnectConfiguration>> manager = new(() => new(
        options.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(clients.CreateClient(Client)) { RequireHttps = IsHttps(options.Authority) }));

    public async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancel)
    {
        if (!options.IsOffered)
        {
            throw new ProviderAway("Identity__Issuer or SignIn__Authority is not set.");
        }
        try
        {
            var told = await manager.Value.GetConfigurationAsync(cancel);
            return told.Issuer == options.Authority
                ? told
                : throw new ProviderAway("The provider calls itself by another name than SignIn__Authority.");
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException
            or ArgumentException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ProviderAway("The provider's description of itself cannot be read.", error);
        }
    }

    /// <summary>A key is not among those known: they are read again, at most every five minutes.</summary>
    public void KeysMayHaveChanged() => manager.Value.RequestRefresh();

    static bool IsHttps(string address) => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
