using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Portal.SignIn;

/// <summary>
/// Roles in an access token of our provider. The token came from the provider itself over a connection of our own,
/// and is only read to show what services will allow: they check it again.
/// </summary>
internal static class AccessClaims
{
    static readonly JsonWebTokenHandler Handler = new();

    /// <summary>Empty for a token of another provider, which may be any text.</summary>
    public static IReadOnlyList<HeldRole> RolesOf(string token)
    {
        if (!Handler.CanReadToken(token))
        {
            return [];
        }
        try
        {
            var claims = JsonSerializer.Deserialize<Claims>(
                Base64UrlEncoder.DecodeBytes(Handler.ReadJsonWebToken(token).EncodedPayload), JsonSerializerOptions.Web);
            return claims?.Grants ?? [];
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException)
        {
            // Another provider's claim of that name means something else.
            return [];
        }
    }

    sealed record Claims(IReadOnlyList<HeldRole>? Grants);
}
