using System.Security.Cryptography.X509Certificates;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace EGov.Identity;

/// <summary>What the parts of the service share: its path, its accounts, the keys that protect cookies.</summary>
internal static class IdentitySetup
{
    public const string Path = "/id";

    /// <summary>
    /// Every page and protocol address lies below <see cref="Path"/>, the part of the public address the gateway sends
    /// here. Health and the OpenAPI document are for the inside and are not found there.
    /// </summary>
    public static void UseIdentityPath(this WebApplication app)
    {
        app.UsePathBase(Path);
        app.Use((http, next) =>
        {
            var isInner = http.Request.Path.StartsWithSegments("/health")
                || http.Request.Path.StartsWithSegments("/openapi");
            return isInner && http.Request.PathBase.HasValue
                ? Refuse.NotFound(new("RouteExists", "Không có địa chỉ này.")).ExecuteAsync(http)
                : next(http);
        });
        app.UseRouting();
    }

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        // Its own tokens are checked like everybody's, with the keys it serves itself.
        if (builder.Configuration["Identity:Inside"] is null
            && builder.Configuration["services:identity:http:0"] is null)
        {
            var own = builder.Configuration["urls"]?.Split(';')[0]
                ?? $"http://localhost:{builder.Configuration["http_ports"]?.Split(';')[0]}";
            builder.Configuration["Identity:Inside"] = own;
        }
        builder.Services.AddIdentityCore<Account>().AddEntityFrameworkStores<IdentityDb>().AddDefaultTokenProviders();
        builder.Services.AddAuthorization();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/");
    }

    /// <summary>
    /// Keys of ASP.NET Data Protection, under which cookies and the issuer's private keys lie. One machine keeps them
    /// in a folder outside the database; replicas share them in the database, locked by a certificate. Without either
    /// the service does not start: a key beside what it locks protects nothing.
    /// </summary>
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("KeyProtection");
        var keys = builder.Services.AddDataProtection().SetApplicationName("egov-identity");
        if (settings["Certificate"] is { Length: > 0 } pem)
        {
            keys.PersistKeysToDbContext<IdentityDb>()
                .ProtectKeysWithCertificate(X509Certificate2.CreateFromPem(pem, pem));
        }
        else if (settings["Folder"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
        else
        {
            throw new InvalidOperationException("KeyProtection__Certificate (PEM) or KeyProtection__Folder is missing.");
        }
    }
}
