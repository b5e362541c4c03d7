using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace EGov.Portal.SignIn;

/// <summary>
/// <c>--new-key</c>: writes one key of the ring to standard output, for the secret of a cluster. A file for each; the
/// newest locks, the others still open.
/// </summary>
internal static class NewKeyCommand
{
    /// <summary>Sessions are short: a key that has been replaced for a day is not needed any more.</summary>
    static readonly TimeSpan Life = TimeSpan.FromDays(366);

    public static bool IsAsked(string[] args) => args is ["--new-key"];

    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("portal-ring");
        try
        {
            var services = new ServiceCollection();
            services.AddDataProtection().PersistKeysToFileSystem(folder);
            using var provider = services.BuildServiceProvider();
            var now = TimeProvider.System.GetUtcNow();
            provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Life);
            output.Write(File.ReadAllText(folder.GetFiles().Single().FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
