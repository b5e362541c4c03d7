using EGov.Identity.AcceptInvitation;
using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using EGov.Identity.Shared;
using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace EGov.Identity.SignIn;

/// <summary>What signing in and its pages need.</summary>
internal static class SignInSetup
{
    static readonly string[] Programs =
        ["/api", "/connect/token", "/connect/userinfo", "/connect/revocation", "/.well-known", "/health", "/openapi"];

    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordWork.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<LookupKeys>();
        services.AddSingleton<AttemptStore>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<OfficerSignIn>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<OneTimePasswords>();
        services.AddScoped<Invitations>();
        builder.AddSignInStep();
        builder.AddPageParts(IdentitySetup.Path);
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<PageHeaders>());
        // The gateway alone speaks to us and writes these anew; whoever else did could only deceive themselves.
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
        });
        return builder;
    }

    /// <summary>Languages, styles and pages of failure; between routing and the endpoints.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLocalization();
        app.UsePageFailures(Judge, http => !IsForPrograms(http.Request.Path));
        app.UseAssets();
    }

    static bool IsForPrograms(PathString path) => Array.Exists(Programs, part => path.StartsWithSegments(part));

    static int? Judge(Exception error) => error switch
    {
        PasswordsAreBusy or TimeoutException or NpgsqlException { IsTransient: true } => 503,
        { InnerException: { } inner } => Judge(inner),
        _ => null,
    };
}
