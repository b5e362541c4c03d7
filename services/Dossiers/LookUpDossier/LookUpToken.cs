using System.Buffers.Text;
using System.Security.Cryptography;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>What the QR code of a receipt says: the id and secret of a dossier as one opaque word.</summary>
internal static class LookUpToken
{
    const int Half = 16;

    public static string Of(Guid id, Guid secret)
    {
        Span<byte> bytes = stackalloc byte[2 * Half];
        id.TryWriteBytes(bytes);
        secret.TryWriteBytes(bytes[Half..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for anything <see cref="Of"/> did not make.</summary>
    public static bool TryRead(string token, out Guid id, out Guid secret)
    {
        (id, secret) = (Guid.Empty, Guid.Empty);
        Span<byte> bytes = stackalloc byte[2 * Half];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return false;
        }
        (id, secret) = (new(bytes[..Half]), new(bytes[Half..]));
        return true;
    }

    /// <summary>Takes as long for a nearly right one as for a wrong one.</summary>
    public static bool Fits(ReadOnlySpan<byte> given, ReadOnlySpan<byte> kept) =>
        CryptographicOperations.FixedTimeEquals(given, kept);
}
