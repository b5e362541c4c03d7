using System.Security.Cryptography;
using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// The key that signs heads: <c>Audit:Key</c> (PKCS #8, ECDSA P-256, base64), so that who holds the database does not
/// hold the key; without it one that the database keeps, made at the first head.
/// </summary>
internal sealed class HeadKey(IConfiguration configuration) : IDisposable
{
    ECDsa? key;

    /// <summary>One call at a time, in the transaction open on the connection.</summary>
    public async Task<ECDsa> OpenAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (key is null)
        {
            var opened = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            opened.ImportPkcs8PrivateKey(configuration["Audit:Key"] is { Length: > 0 } given
                ? Convert.FromBase64String(given) : await KeptAsync(connection, opened, cancel), out _);
            key = opened;
        }
        return key;
    }

    public void Dispose() => key?.Dispose();

    static async Task<byte[]> KeptAsync(NpgsqlConnection connection, ECDsa made, CancellationToken cancel)
    {
        await connection.RunAsync("insert into audit_key (id, private_key) values (1, $1) on conflict do nothing",
            [made.ExportPkcs8PrivateKey()], cancel);
        return (await connection.ListAsync("select private_key from audit_key", [],
            row => row.GetFieldValue<byte[]>(0), cancel))[0];
    }
}
