using Microsoft.AspNetCore.DataProtection;

namespace EGov.Portal.SignIn;

/// <summary>
/// Keys that lock sessions and forms, in a folder all replicas see. Where it holds a secret of the cluster they are
/// read and never made.
/// </summary>
internal static class SharedKeys
{
    public static void AddSharedKeys(this WebApplicationBuilder builder, SignInOptions options)
    {
        if (options.RingFolder.Length == 0)
        {
            if (options.IsOffered)
            {
                throw new InvalidOperationException("SignIn__RingFolder is not set.");
            }
            return;
        }
        var keys = builder.Services.AddDataProtection().SetApplicationName("egov-portal")
            .PersistKeysToFileSystem(new DirectoryInfo(options.RingFolder));
        if (options.RingIsFixed)
        {
            keys.DisableAutomaticKeyGeneration();
        }
    }
}
