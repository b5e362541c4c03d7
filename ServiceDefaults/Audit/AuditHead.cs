using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Contracts.Audit;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>A signed end of a chain: whoever changes anything before it must explain why it no longer fits.</summary>
internal sealed record AuditHead(
    string Service, long Position, byte[] Hash, DateTimeOffset SealedAt, byte[] PublicKey, byte[] Signature)
{
    public string KeyId => KeyIdOf(PublicKey);

    public static string KeyIdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    public static AuditHead Seal(string service, ChainLink end, DateTimeOffset now, ECDsa key)
    {
        // The database keeps microseconds, and what is signed must still be the same when it comes from there.
        var at = now.ToUniversalTime().AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return new(service, end.Position, end.Hash, at, key.ExportSubjectPublicKeyInfo(),
            key.SignData(Signed(service, end.Position, end.Hash, at), HashAlgorithmName.SHA256));
    }

    public static AuditHead Of(AuditHeadSealed told) => new(
        told.Service, told.Position, Convert.FromHexString(told.Hash), told.SealedAt.ToUniversalTime(),
        Convert.FromBase64String(told.PublicKey), Convert.FromBase64String(told.Signature));

    public AuditHeadSealed ToEvent() => new(Service, Position, Convert.ToHexStringLower(Hash), SealedAt, KeyId,
        Convert.ToBase64String(PublicKey), Convert.ToBase64String(Signature));

    /// <summary>Whether the signature is of the key the head names; false also where the key cannot be read.</summary>
    public bool IsSigned()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(PublicKey, out _);
            return key.VerifyData(Signed(Service, Position, Hash, SealedAt), Signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static AuditHead Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<DateTimeOffset>(3),
        row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5));

    static byte[] Signed(string service, long position, byte[] hash, DateTimeOffset at) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture,
            $"egov audit head 1\n{service}\n{position}\n{Convert.ToHexStringLower(hash)}\n{at.UtcTicks}"));
}

/// <summary>One link: at which position stands which entry, and the hash over all up to it.</summary>
internal sealed record ChainLink(long Position, long EntryId, byte[] Hash);
