using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EGov.ServiceDefaults.Access;

/// <summary>What an access token says of its subject (RFC 9068 §2.2, and our <c>kind</c> and <c>grants</c>).</summary>
internal sealed record TokenClaims(
    string Sub, string ClientId, ActorKind Kind, string? Scope = null, IReadOnlyList<Grant>? Grants = null,
    string? Sid = null)
{
    static readonly JsonSerializerOptions Json = new(Permissions.Json)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Reads the middle part of a token.</summary>
    /// <exception cref="JsonException">It says something else than the contract.</exception>
    public static TokenClaims Read(string payload) =>
        JsonSerializer.Deserialize<TokenClaims>(Base64UrlEncoder.DecodeBytes(payload), Json)
            ?? throw new JsonException("No claims.");

    /// <summary>People have no scopes and machines no grants, whatever a token says.</summary>
    public Actor ToActor() => new(Sub, Kind, ClientId)
    {
        Scopes = Kind == ActorKind.Machine ? Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [] : [],
        Grants = Kind is ActorKind.Officer or ActorKind.Postal ? Grants ?? [] : [],
        Session = Sid,
    };
}
