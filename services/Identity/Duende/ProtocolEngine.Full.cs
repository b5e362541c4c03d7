using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
using Duende.IdentityServer.Validation;
using EGov.Identity.Clients;
using EGov.Identity.Sessions;

namespace EGov.Identity.Issuer;

/// <summary>
/// Authorization, tokens and userinfo by Duende IdentityServer over our tables, keys and pages. Metadata, key set,
/// revocation and logout are those of the other profile: they only tell and change what lies in the tables.
/// </summary>
internal static class ProtocolEngine
{
    public static void AddProtocol(this IServiceCollection services)
    {
        services.AddOptions<IdentityServerOptions>().Configure<IssuerOptions, IConfiguration>(Narrow);
        services.AddIdentityServer();
        // IdentityServer makes its own cookie the default; who is signed in here says the cookie of the login pages.
        services.Configure<Microsoft.AspNetCore.Authentication.AuthenticationOptions>(
            schemes => schemes.DefaultScheme = SignInCookie.Scheme);
        services.AddScoped<IUserSession, DuendeSession>();
        services.AddScoped<IProfileService, DuendeProfiles>();
        services.AddScoped<IClientStore, DuendeClients>();
        services.AddScoped<IClientSecretValidator, DuendeClientProof>();
        services.AddScoped<IRedirectUriValidator, DuendeRedirects>();
        services.AddScoped<IResourceStore, DuendeScopes>();
        services.AddScoped<IAuthorizationCodeStore, DuendeCodes>();
        services.AddScoped<IRefreshTokenService, DuendeRefreshes>();
        services.AddScoped<IUserConsentStore, DuendeConsents>();
        services.AddScoped<ITokenCreationService, DuendeTokens>();
        services.AddScoped<ISigningCredentialStore, DuendeKeys>();
        services.AddScoped<IValidationKeysStore, DuendeKeys>();
    }

    public static void MapProtocol(this WebApplication app, RouteGroupBuilder open) => app.UseIdentityServer();

    /// <summary>What the list does not name is off; grants and PKCE are narrowed with the clients.</summary>
    static void Narrow(IdentityServerOptions duende, IssuerOptions issuer, IConfiguration configuration)
    {
        duende.LicenseKey = configuration["Identity:DuendeLicense"];
        duende.IssuerUri = issuer.Issuer;
        duende.LowerCaseIssuerUri = false;
        duende.KeyManagement.Enabled = false;
        duende.Authentication.CookieAuthenticationScheme = SignInCookie.Scheme;
        duende.UserInteraction.LoginUrl = Addresses.SignIn;
        duende.UserInteraction.LoginReturnUrlParameter = "returnUrl";
        duende.UserInteraction.ConsentUrl = Addresses.Consent;
        duende.UserInteraction.ConsentReturnUrlParameter = "returnUrl";
        duende.UserInteraction.ErrorUrl = "/loi/400";
        duende.Endpoints.EnableDiscoveryEndpoint = false;
        duende.Endpoints.EnableTokenRevocationEndpoint = false;
        duende.Endpoints.EnableEndSessionEndpoint = false;
        duende.Endpoints.EnableCheckSessionEndpoint = false;
        duende.Endpoints.EnableIntrospectionEndpoint = false;
        duende.Endpoints.EnableDeviceAuthorizationEndpoint = false;
        duende.Endpoints.EnableBackchannelAuthenticationEndpoint = false;
        duende.Endpoints.EnablePushedAuthorizationEndpoint = false;
    }
}
