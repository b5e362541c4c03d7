using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;
using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;
using Models = Duende.IdentityServer.Models;
using Registered = EGov.Identity.Clients.Client;

namespace EGov.Identity.Issuer;

/// <summary>Our clients as IdentityServer reads them: one grant each, PKCE always, tokens used once.</summary>
internal sealed class DuendeClients(IdentityDb db, IssuerOptions options) : IClientStore
{
    public async Task<Models.Client?> FindClientByIdAsync(string clientId) =>
        await db.Set<Registered>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId) is { } client
            ? Of(client)
            : null;

    Models.Client Of(Registered client) => new()
    {
        ClientId = client.Id,
        ClientName = client.Name,
        Enabled = client.DisabledAt is null,
        AllowedGrantTypes =
            [client.Kind == ClientKind.Machine ? GrantType.ClientCredentials : GrantType.AuthorizationCode],
        RequireClientSecret = client.Kind != ClientKind.Public,
        RequirePkce = true,
        AllowPlainTextPkce = false,
        RedirectUris = client.RedirectUris,
        PostLogoutRedirectUris = client.PostLogoutRedirectUris,
        AllowedScopes = client.Scopes,
        RequireConsent = !client.IsFirstParty,
        AllowRememberConsent = true,
        AllowOfflineAccess = client.Refreshes,
        RefreshTokenUsage = TokenUsage.OneTimeOnly,
        UpdateAccessTokenClaimsOnRefresh = true,
        // The profile service names the family of every token; it is asked for id tokens only with this.
        AlwaysIncludeUserClaimsInIdToken = true,
        AccessTokenLifetime = (int)options.AccessTokenLife.TotalSeconds,
        IdentityTokenLifetime = (int)options.AccessTokenLife.TotalSeconds,
        AuthorizationCodeLifetime = (int)options.CodeLife.TotalSeconds,
    };
}
