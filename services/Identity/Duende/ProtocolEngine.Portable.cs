namespace EGov.Identity.Issuer;

/// <summary>Authorization, tokens and userinfo by ourselves; the other profile has Duende IdentityServer.</summary>
internal static class ProtocolEngine
{
    public static void AddProtocol(this IServiceCollection services) =>
        services.AddScoped<CodeGrant>().AddScoped<RefreshGrant>().AddScoped<MachineGrant>();

    public static void MapProtocol(this WebApplication app, RouteGroupBuilder open)
    {
        open.MapToken();
        open.MapUserInfo();
    }
}
