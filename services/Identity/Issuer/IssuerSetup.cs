using EGov.Identity.Clients;
using EGov.ServiceDefaults.Access;

namespace EGov.Identity.Issuer;

/// <summary>The issuer, narrow on purpose (docs/decisions): what is mapped here is all there is.</summary>
internal static class IssuerSetup
{
    public static void AddIssuer(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => IssuerOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<KeyRing>();
        services.AddScoped<ClientAssertions>().AddScoped<ClientSignIn>();
        services.AddScoped<Authorization>().AddScoped<CodeIssue>().AddScoped<RefreshUse>();
        services.AddScoped<TokenReader>().AddScoped<TokenWriter>().AddScoped<TokenIssue>();
        services.AddProtocol();
        services.AddHostedService<ClientSeed>();
        services.AddHostedService<IdentityUpkeep>();
    }

    /// <summary>The pages of authorization, consent and logout are mapped with the other pages.</summary>
    public static void MapIssuer(this WebApplication app)
    {
        // Open to the gate of our services: who asks is each endpoint's own business, by the rules it cites.
        var open = app.MapGroup("").Open().ExcludeFromDescription();
        app.MapProtocol(open);
        open.MapPublish();
        open.MapRevocation();
    }
}
