using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EGov.Portal.SignIn;

/// <summary>Who came back from the provider, and where they wanted to go.</summary>
internal sealed record Arrived(SignedInPerson Person, Tokens Tokens, string ReturnUrl);

/// <summary>From the provider's answer in the address (OpenID Core §3.1.2.5) to a person it vouches for.</summary>
internal sealed class TripEnd(TripCookies trips, Provider provider, TokenClient client, IdTokens idTokens)
{
    /// <summary>Null if the answer belongs to no trip of this browser, or is no proof of anybody.</summary>
    public async Task<Arrived?> ArriveAsync(HttpContext http, CancellationToken cancel)
    {
        var answer = http.Request.Query;
        var trip = trips.Take(http, answer["state"].ToString());
        if (trip is null || answer["code"] is not [{ Length: > 0 } code] || answer.ContainsKey("error")
            || !IsOf(await provider.ReadAsync(cancel), answer["iss"]))
        {
            return null;
        }
        return await client.RedeemAsync(code, trip.Verifier, cancel) is { } tokens
            && await idTokens.ReadAsync(tokens, trip.Nonce, cancel) is { } person
            ? new(person, tokens, trip.ReturnUrl)
            : null;
    }

    // RFC 9207 §2.4: the answer of another provider is not taken for this one's.
    static bool IsOf(OpenIdConnectConfiguration told, Microsoft.Extensions.Primitives.StringValues issuer) =>
        issuer.Count > 0 ? issuer == told.Issuer : !told.AuthorizationResponseIssParameterSupported;
}
