using EGov.ServiceDefaults.Units;

namespace EGov.Identity.Administration;

/// <summary>Accounts managed by administrators of units, each inside their own subtree.</summary>
internal static class AdministrationSetup
{
    public static void AddAdministration(this WebApplicationBuilder builder)
    {
        builder.FollowDirectory<IdentityDb>();
        builder.Services.AddSingleton<AccountList>();
    }

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        app.MapReadAccounts();
        app.MapCreateAccount();
        app.MapInvite();
        app.MapOneTimePassword();
        app.MapChangeAccount();
    }
}
