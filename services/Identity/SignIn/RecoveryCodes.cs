using System.Security.Cryptography;

namespace EGov.Identity.SignIn;

/// <summary>
/// Ten codes to get in without the phone, each once: look-up secrets of NIST SP 800-63B §3.1.2 with 80 bits, kept
/// only as a keyed hash.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    const int Bytes = 10;
    const int Group = 4;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => Write(RandomNumberGenerator.GetBytes(Bytes)))];

    /// <summary>As it is hashed: large letters without the hyphens and spaces people copy along.</summary>
    public static string Clean(string? typed) =>
        string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    static string Write(byte[] bytes) =>
        string.Join('-', Base32.Write(bytes).Chunk(Group).Select(part => new string(part)));
}
