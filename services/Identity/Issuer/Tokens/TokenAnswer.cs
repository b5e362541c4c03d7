using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Identity.Issuer;

/// <summary>A successful answer (RFC 6749 §5.1, OpenID Core §3.1.3.3).</summary>
internal sealed record TokenAnswer(string AccessToken, long ExpiresIn, string Scope)
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string TokenType => "Bearer";

    public string? RefreshToken { get; init; }

    public string? IdToken { get; init; }
}
