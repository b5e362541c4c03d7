using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>Makes RSA keys and opens them; the algorithm OpenID Core §15.1 asks every provider for is RS256.</summary>
internal static class RsaKeys
{
    const int Bits = 2048;

    /// <summary>A new key: its thumbprint (RFC 7638), its public half as JWK (RFC 7517), its private half.</summary>
    public static (string Id, string PublicKey, byte[] PrivateKey) Make()
    {
        using var rsa = RSA.Create(Bits);
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)));
        var id = Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint());
        return (id, JsonSerializer.Serialize(Public(id, jwk.N, jwk.E)), rsa.ExportPkcs8PrivateKey());
    }

    public static SigningCredentials Open(string id, byte[] privateKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        return new(new RsaSecurityKey(rsa.ExportParameters(true)) { KeyId = id }, SecurityAlgorithms.RsaSha256);
    }

    public static Dictionary<string, string> Public(string id, string n, string e) => new(StringComparer.Ordinal)
    {
        ["kty"] = "RSA", ["use"] = "sig", ["alg"] = SecurityAlgorithms.RsaSha256, ["kid"] = id, ["n"] = n, ["e"] = e,
    };
}
