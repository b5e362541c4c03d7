using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Portal.SignIn;

/// <summary>
/// The token endpoint (RFC 6749 §4.1.3, §6) and revocation (RFC 7009), with the client's secret in the header
/// (client_secret_basic).
/// </summary>
internal sealed partial class TokenClient(
    Provider provider, SignInOptions options, IHttpClientFactory clients, TimeProvider time, ILogger<TokenClient> log)
{
    /// <summary>Tokens for a code; null if the provider refuses it.</summary>
    public Task<Tokens?> RedeemAsync(string code, string verifier, CancellationToken cancel) => AskAsync(cancel,
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", options.CallbackAddress),
        ("code_verifier", verifier));

    /// <summary>
    /// New tokens; null if the provider gives none any more. It is not broken off with the request that wanted them:
    /// the old ones are used up by then.
    /// </summary>
    public Task<Tokens?> RefreshAsync(string refresh) =>
        AskAsync(CancellationToken.None, ("grant_type", "refresh_token"), ("refresh_token", refresh));

    /// <summary>Takes back a refresh token and all that came with it, if the provider can do that and is there.</summary>
    public async Task RevokeAsync(string refresh, CancellationToken cancel)
    {
        if ((await provider.ReadAsync(cancel)).RevocationEndpoint is { Length: > 0 } address)
        {
            using var answer = await SendAsync(
                address, cancel, ("token", refresh), ("token_type_hint", "refresh_token"));
        }
    }

    async Task<Tokens?> AskAsync(CancellationToken cancel, params (string Name, string Value)[] form)
    {
        var now = time.GetUtcNow();
        using var answer = await SendAsync((await provider.ReadAsync(cancel)).TokenEndpoint, cancel, form);
        try
        {
            if (answer.IsSuccessStatusCode)
            {
                var given = await answer.Content.ReadFromJsonAsync<Given>(cancel);
                return given is { AccessToken.Length: > 0 }
                    ? new(given.AccessToken, given.RefreshToken, given.IdToken, now.AddSeconds(given.ExpiresIn))
                    : throw new ProviderAway("The provider gave no access token.");
            }
            if (answer.StatusCode == HttpStatusCode.BadRequest
                && await answer.Content.ReadFromJsonAsync<Refused>(cancel) is { Error: "invalid_grant" })
            {
                LogRefused(log, form[0].Value);
                return null;
            }
        }
        catch (Exception error) when (error is JsonException or HttpRequestException or IOException)
        {
            throw new ProviderAway("The provider's answer cannot be read.", error);
        }
        throw new ProviderAway($"The token endpoint answered {(int)answer.StatusCode}.");
    }

    async Task<HttpResponseMessage> SendAsync(
        string address, CancellationToken cancel, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        var secret = $"{WebUtility.UrlEncode(options.ClientId)}:{WebUtility.UrlEncode(options.ClientSecret)}";
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(form.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        try
        {
            return await clients.CreateClient(Provider.Client).SendAsync(request, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ProviderAway("The provider is away.", error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The provider refuses a {Grant}")]
    static partial void LogRefused(ILogger logger, string grant);

    sealed record Given(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("id_token")] string? IdToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    sealed record Refused(string? Error);
}
