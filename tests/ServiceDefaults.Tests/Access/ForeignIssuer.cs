using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using EGov.TestKit;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>The certified npm oidc-provider as a process, with endpoints and keys where it likes.</summary>
public sealed class ForeignIssuer : IAsyncLifetime
{
    const string Secret = "a-secret-of-the-test-and-of-nobody-else", Callback = "http://portal.test/back";

    readonly HttpClient http = new();
    readonly int port = FreePort.Next();
    NodeProgram? process;

    public string Name => $"http://localhost:{port}";

    public async Task InitializeAsync() => process = await NodeProgram.StartAsync(
        Path.Combine(Repository.Root, "tests", "Portal.Tests", "Provider"), "provider.mjs",
        $"{port}", Callback, "http://portal.test/out");

    public async Task DisposeAsync()
    {
        http.Dispose();
        await (process?.DisposeAsync() ?? default);
    }

    /// <summary>An access token of a machine (RFC 6749 §4.4).</summary>
    public Task<string> MachineAsync(string scope) =>
        TokenAsync("loader", ("grant_type", "client_credentials"), ("scope", scope));

    /// <summary>An access token of somebody who signs in (RFC 6749 §4.1, RFC 7636).</summary>
    public async Task<string> PersonAsync(string who)
    {
        const string verifier = "a-verifier-of-the-test-that-is-long-enough-for-it";
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var next = new Uri(QueryHelpers.AddQueryString(Name + "/auth", new Dictionary<string, string?>
        {
            ["client_id"] = "portal", ["response_type"] = "code", ["redirect_uri"] = Callback,
            ["scope"] = "openid profile", ["code_challenge"] = challenge, ["code_challenge_method"] = "S256",
        }));
        // A browser of their own: who signed in before would be signed in still.
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        while (!next.AbsoluteUri.StartsWith(Callback, StringComparison.Ordinal))
        {
            var asks = next.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal);
            using var answer = await browser.GetAsync(asks ? new Uri($"{next}?who={who}") : next);
            next = new Uri(next, answer.Headers.Location!);
        }
        return await TokenAsync("portal", ("grant_type", "authorization_code"), ("redirect_uri", Callback),
            ("code", HttpUtility.ParseQueryString(next.Query)["code"]!), ("code_verifier", verifier));
    }

    async Task<string> TokenAsync(string client, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Name + "/token")
        {
            Content = new FormUrlEncodedContent(form.Select(one => KeyValuePair.Create(one.Name, one.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{Secret}")));
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
