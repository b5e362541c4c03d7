using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace EGov.Identity.SignIn;

/// <summary>
/// Codes of an authenticator app: TOTP by RFC 6238 with HMAC-SHA-1, six figures and steps of 30 seconds, the one form
/// that every app reads. The library's own check tells neither the step, which must be known to take each code once,
/// nor takes a clock.
/// </summary>
internal static class OneTimeCode
{
    public const int SecretBytes = 20;
    const int StepSeconds = 30;
    const int Figures = 1_000_000;

    /// <summary>One step before and after: clocks of phones are that much off, and people type slowly.</summary>
    const int Tolerance = 1;

    public static string At(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(secret, counter, hash);
        // RFC 4226 §5.3: the last four bits say where the 31 bits of the code begin.
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & 0x7fff_ffff;
        return (number % Figures).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>
    /// Step the code belongs to, later than <paramref name="lastUsed"/> (RFC 6238 §5.2: each is taken once); null for
    /// a wrong or used code. All steps are computed and compared in constant time.
    /// </summary>
    public static long? Find(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastUsed)
    {
        long? found = null;
        Span<byte> given = stackalloc byte[6];
        Span<byte> right = stackalloc byte[6];
        if (!System.Text.Encoding.ASCII.TryGetBytes(code, given, out var length) || length != given.Length)
        {
            return null;
        }
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            System.Text.Encoding.ASCII.GetBytes(At(secret, step), right);
            if (CryptographicOperations.FixedTimeEquals(given, right) && step > lastUsed)
            {
                found ??= step;
            }
        }
        return found;
    }

    /// <summary>People write codes in groups.</summary>
    public static string Clean(string? typed) =>
        string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
}
