using System.Security.Cryptography;
using System.Text;

namespace EGov.Identity.SignIn;

/// <summary>
/// Keyed hashes of what must be found again but never read: names tried at the door, recovery codes, invitations,
/// citizen numbers. Without the key (<c>Identity:HashKey</c>, at least 32 characters, kept outside the database) the
/// few hundred million citizen numbers could simply be tried.
/// </summary>
internal sealed class LookupKeys
{
    const int Shortest = 32;

    readonly byte[] key;

    public LookupKeys(IConfiguration configuration) =>
        key = configuration["Identity:HashKey"] is { Length: >= Shortest } text
            ? SHA256.HashData(Encoding.UTF8.GetBytes(text))
            : throw new InvalidOperationException($"Identity__HashKey is not set, or shorter than {Shortest}.");

    /// <param name="purpose">Hashes of two purposes never meet.</param>
    /// <param name="value">Any text.</param>
    public byte[] Of(string purpose, string value) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{value}"));
}
