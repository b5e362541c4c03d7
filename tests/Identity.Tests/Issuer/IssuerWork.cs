using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Issuer;

/// <summary>What every test of the issuer does: registers a client, signs in, fetches codes and tokens.</summary>
internal sealed class IssuerWork(IdentityApp app, HttpClient http, string origin = "")
{
    public const string Redirect = "https://client.example/back";
    public const string SecretText = "a-secret-of-at-least-thirty-two-characters";
    public const string Issuer = "http://localhost/id";

    public IssuerWork(IdentityApp app) : this(app, app.NewClient())
    {
    }

    public HttpClient Http => http;

    public async Task<Client> AddClientAsync(string kind = ClientKind.Web, Action<Client>? change = null)
    {
        var client = new Client
        {
            Id = $"c-{Guid.NewGuid():N}",
            Name = "Trang thử",
            Kind = kind,
            SecretHash = kind == ClientKind.Public ? null : Secrets.HashOf(SecretText),
            RedirectUris = kind == ClientKind.Machine ? [] : [Redirect],
            PostLogoutRedirectUris = ["https://client.example/left"],
            Scopes = kind == ClientKind.Machine ? ["directory.read", "procedures.sync"] : ["openid", "profile"],
            IsFirstParty = true,
            Refreshes = true,
        };
        change?.Invoke(client);
        await SaveAsync(db => db.Add(client));
        return client;
    }

    public async Task SaveAsync(Action<IdentityDb> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    public async Task<T> AskAsync<T>(Func<IdentityDb, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IdentityDb>());
    }

    /// <summary>Parameters of a good authorization request; null takes one away.</summary>
    public static Dictionary<string, string?> Request(Client client, params (string Name, string? Value)[] changes)
    {
        var request = new Dictionary<string, string?>
        {
            ["client_id"] = client.Id, ["redirect_uri"] = Redirect, ["response_type"] = "code",
            ["scope"] = "openid profile", ["state"] = "s-1", ["nonce"] = "n-1",
            ["code_challenge"] = Pkce.Challenge, ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }
        return request;
    }

    public Task<HttpResponseMessage> AuthorizeAsync(
        string? cookie, IEnumerable<KeyValuePair<string, string?>> request) =>
        SendAsync(cookie, QueryHelpers.AddQueryString(
            "/id/connect/authorize", request.Where(one => one.Value is not null)));

    public Task<HttpResponseMessage> SendAsync(string? cookie, string address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, origin + address);
        if (cookie is not null)
        {
            message.Headers.Add("Cookie", cookie);
        }
        return http.SendAsync(message);
    }

    /// <summary>A fresh code of somebody who has just signed in.</summary>
    public async Task<string> CodeAsync(
        Client client, Account? account = null, params (string Name, string? Value)[] changes)
    {
        var cookie = await app.SignInAsync(account ?? await app.AddAccountAsync());
        return CodeOf(await AuthorizeAsync(cookie, Request(client, changes)));
    }

    public static string CodeOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"].ToString();
    }

    /// <summary>Asks the token endpoint; a client with a secret shows it.</summary>
    public Task<HttpResponseMessage> TokenAsync(Client client, params (string Name, string? Value)[] form) =>
        PostAsync("/id/connect/token", client, form);

    public Task<HttpResponseMessage> PostAsync(
        string address, Client? client, params (string Name, string? Value)[] form)
    {
        var fields = form.Where(field => field.Value is not null)
            .Select(field => new KeyValuePair<string, string?>(field.Name, field.Value)).ToList();
        var message = new HttpRequestMessage(HttpMethod.Post, origin + address);
        if (client is { SecretHash: not null })
        {
            message.Headers.Authorization = Basic(client.Id, SecretText);
        }
        else if (client is { Kind: ClientKind.Public })
        {
            fields.Add(new("client_id", client.Id));
        }
        message.Content = new FormUrlEncodedContent(fields!);
        return http.SendAsync(message);
    }

    public static AuthenticationHeaderValue Basic(string id, string secret) => new("Basic", Convert.ToBase64String(
        System.Text.Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    public Task<HttpResponseMessage> ExchangeAsync(
        Client client, string code, params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Redirect,
            ["code_verifier"] = Pkce.Verifier,
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }
        return TokenAsync(client, [.. form.Select(field => (field.Key, field.Value))]);
    }

    public Task<HttpResponseMessage> RefreshAsync(Client client, string? token, string? scope = null) =>
        TokenAsync(client, ("grant_type", "refresh_token"), ("refresh_token", token), ("scope", scope));

    /// <summary>Tokens of somebody who has just signed in.</summary>
    public async Task<Tokens> TokensAsync(Client client, Account? account = null, string scope = "openid profile") =>
        await Tokens.OfAsync(await ExchangeAsync(client, await CodeAsync(client, account, ("scope", scope))));

    public Task<HttpResponseMessage> UserInfoAsync(string? token)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, origin + "/id/connect/userinfo");
        if (token is not null)
        {
            message.Headers.Authorization = new("Bearer", token);
        }
        return http.SendAsync(message);
    }

    public static async Task<string> ErrorAsync(HttpResponseMessage answer)
    {
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.DoesNotContain(body.GetProperty("error_description").GetString()!,
            letter => letter is < ' ' or > '~' or '"' or '\\');
        return body.GetProperty("error").GetString()!;
    }
}
