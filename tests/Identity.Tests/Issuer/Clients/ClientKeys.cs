using System.Security.Cryptography;
using System.Text.Json;
using EGov.Identity.Clients;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Tests.Issuer;

/// <summary>A client's own key pair and the assertions it signs.</summary>
internal sealed class ClientKeys : IDisposable
{
    readonly ECDsa ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string KeyId { get; } = Guid.NewGuid().ToString("N");

    public SigningCredentials Credentials =>
        new(new ECDsaSecurityKey(ecdsa) { KeyId = KeyId }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>The public half, as a registration holds it.</summary>
    public string JwkSet
    {
        get
        {
            var point = ecdsa.ExportParameters(false).Q;
            return JsonSerializer.Serialize(new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "EC", crv = "P-256", kid = KeyId, use = "sig",
                        x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y),
                    },
                },
            });
        }
    }

    /// <summary>The whole key, for a client of another language.</summary>
    public object PrivateJwk
    {
        get
        {
            var key = ecdsa.ExportParameters(true);
            return new
            {
                kty = "EC", crv = "P-256", kid = KeyId, x = Base64UrlEncoder.Encode(key.Q.X),
                y = Base64UrlEncoder.Encode(key.Q.Y), d = Base64UrlEncoder.Encode(key.D),
            };
        }
    }

    /// <summary>Makes the client one that signs.</summary>
    public void Give(Client client)
    {
        client.SecretHash = null;
        client.Keys = JwkSet;
    }

    public string Assertion(
        string client, DateTimeOffset now, Action<Dictionary<string, object>>? change = null,
        SigningCredentials? credentials = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = client, ["sub"] = client, ["aud"] = IssuerWork.Issuer, ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(1).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = credentials ?? Credentials });
    }

    public void Dispose() => ecdsa.Dispose();
}
