using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.SignIn;

/// <summary>What the browser takes along to the provider and must bring back: RFC 9700 §4.7, RFC 7636, OpenID Core
/// §3.1.2.1.</summary>
internal sealed record SignInTrip(string State, string Nonce, string Verifier, string ReturnUrl, DateTimeOffset EndsAt)
{
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}
