using EGov.Identity.Accounts;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EGov.Identity.Citizens;

/// <summary>Signing in with another provider: code with PKCE, nonce and state, all of it the framework's handler.</summary>
internal static class CitizenSetup
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddCitizenSignOn(this WebApplicationBuilder builder)
    {
        var providers = new CitizenProviders(builder.Configuration);
        builder.Services.AddSingleton(providers);
        builder.Services.AddScoped<CitizenAccounts>();
        builder.Services.AddScoped<CitizenArrival>();
        var authentication = builder.Services.AddAuthentication();
        foreach (var provider in providers.All)
        {
            authentication.AddOpenIdConnect(provider.Name, options =>
                Configure(options, provider, builder.Configuration["Identity:Issuer"] ?? ""));
        }
        return builder;
    }

    static void Configure(OpenIdConnectOptions options, CitizenProvider provider, string issuer)
    {
        options.Authority = provider.Authority.ToString();
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.CallbackPath = $"/dang-nhap/cong-dan/{provider.Name}/ve";
        options.SignInScheme = SignInStep.Scheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey("name", "name");
        options.ClaimActions.MapUniqueJsonKey(provider.NumberClaim, provider.NumberClaim);
        options.BackchannelTimeout = Patience;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        options.Events = Events(options, provider, issuer);
    }

    static OpenIdConnectEvents Events(OpenIdConnectOptions options, CitizenProvider provider, string issuer) => new()
    {
        // The address registered there, whatever the request called us.
        OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = issuer + options.CallbackPath.Value;
            return Task.CompletedTask;
        },
        OnAuthorizationCodeReceived = context =>
        {
            context.TokenEndpointRequest!.RedirectUri = issuer + options.CallbackPath.Value;
            return Task.CompletedTask;
        },
        OnTicketReceived = context => context.HttpContext.RequestServices
            .GetRequiredService<CitizenArrival>().ArriveAsync(context, provider),
        OnRemoteFailure = FailAsync,
    };

    static Task FailAsync(RemoteFailureContext context)
    {
        var isDenied = context.Request.Query["error"] == "access_denied";
        var why = isDenied ? CitizenFailure.Denied : CitizenFailure.Away;
        context.HttpContext.RequestServices.GetRequiredService<AuditRefusals>()
            .Note(AccountActs.Tried(null, AccountActs.SignIn, why.ToString()));
        CitizenEndpoints.Fail(context.HttpContext, why);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
