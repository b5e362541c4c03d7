using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EGov.Portal.SignIn;

/// <summary>
/// Signing out at the provider too (RP-Initiated Logout §2), so that the next person at the machine is not signed in
/// by a click. The tokens are taken back first: who leaves halfway has left.
/// </summary>
internal sealed partial class EndAtProvider(
    Provider provider, TokenClient client, SignInOptions options, ILogger<EndAtProvider> log)
{
    /// <summary>Where to send the browser now.</summary>
    public async Task<string> AddressAsync(Tokens tokens, CancellationToken cancel)
    {
        try
        {
            if (tokens.Refresh is { } refresh)
            {
                await client.RevokeAsync(refresh, cancel);
            }
            return (await provider.ReadAsync(cancel)).EndSessionEndpoint is { Length: > 0 } address
                ? new OpenIdConnectMessage
                {
                    IssuerAddress = address, ClientId = options.ClientId, IdTokenHint = tokens.Id,
                    PostLogoutRedirectUri = options.SignedOutAddress, EnableTelemetryParameters = false,
                }.CreateLogoutRequestUrl()
                : Paths.SignedOut;
        }
        catch (ProviderAway error)
        {
            LogAlone(log, error);
            return Paths.SignedOut;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody signed out here, but not at the provider")]
    static partial void LogAlone(ILogger logger, Exception error);
}
