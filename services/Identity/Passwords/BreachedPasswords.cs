using System.Security.Cryptography;
using System.Text;

namespace EGov.Identity.Passwords;

/// <summary>
/// The edge to lists of stolen passwords (ASVS 5.0 V6.2.12): a folder of files named by the first five hexadecimal
/// figures of a SHA-1, each line <c>REST:COUNT</c>, the form the public lists are handed out in. A file is all that
/// is read, so no list need fit into memory and nothing of a password leaves the machine.
/// </summary>
internal sealed class BreachedPasswords
{
    const int Prefix = 5;

    readonly string folder;

    /// <summary>
    /// <c>Identity:BreachedPasswords</c> names the folder; empty: only the built-in list is asked. A folder that is
    /// named and not there stops the start, <see cref="DirectoryNotFoundException"/>.
    /// </summary>
    public BreachedPasswords(IConfiguration configuration)
    {
        folder = configuration["Identity:BreachedPasswords"] ?? "";
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"Identity:BreachedPasswords: {folder} is not there.");
        }
    }

    public bool Has(string password)
    {
        if (folder.Length == 0)
        {
            return false;
        }
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
        var file = Path.Combine(folder, hash[..Prefix]);
        var rest = hash.AsMemory(Prefix);
        return File.Exists(file) && File.ReadLines(file).Any(line =>
            line.AsSpan().StartsWith(rest.Span, StringComparison.OrdinalIgnoreCase));
    }
}
