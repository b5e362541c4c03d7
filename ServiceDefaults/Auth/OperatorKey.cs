using System.Security.Cryptography;
using System.Text;
using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Auth;

/// <summary>
/// Until the issuer gives the seed loader a token: header <c>X-Operator-Key</c> against the configured
/// <c>Operator:Key</c> stands for a machine that may load seeds and nothing else. No key configured: nobody is let in.
/// </summary>
public static class OperatorKey
{
    /// <summary>Name of the request header.</summary>
    public const string Header = "X-Operator-Key";

    static readonly Actor SeedLoader = new("seed-loader", ActorKind.Machine, "seed-loader")
    {
        Scopes = ["procedures.import", "directory.load"],
    };

    /// <summary>The seed loader when the request carries the key; compared in constant time.</summary>
    internal static Actor? ActorOf(HttpRequest request, string? expected)
    {
        var given = request.Headers[Header].ToString();
        return !string.IsNullOrEmpty(expected) && given.Length > 0
            && CryptographicOperations.FixedTimeEquals(Hash(expected), Hash(given)) ? SeedLoader : null;
    }

    static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
