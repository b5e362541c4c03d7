using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

/// <summary>What the token endpoint gave.</summary>
internal sealed record Tokens(string Access, string? Refresh, string? Id, string Scope, long ExpiresIn)
{
    public static async Task<Tokens> OfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        Assert.Equal("Bearer", body.GetProperty("token_type").GetString());
        return new(body.GetProperty("access_token").GetString()!, Text(body, "refresh_token"), Text(body, "id_token"),
            body.GetProperty("scope").GetString()!, body.GetProperty("expires_in").GetInt64());
    }

    /// <summary>The payload of a token, unchecked.</summary>
    public static JsonElement Payload(string token) => Part(token, 1);

    public static JsonElement Header(string token) => Part(token, 0);

    static JsonElement Part(string token, int part) =>
        JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[part])).RootElement;

    static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A verifier and its challenge, of RFC 7636 appendix B.</summary>
internal static class Pkce
{
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
}
