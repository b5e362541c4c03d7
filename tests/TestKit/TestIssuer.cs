using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.TestKit;

/// <summary>An issuer of real tokens whose real public keys are served over HTTP; the test decides what they say.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string Name = "http://issuer.test/id";

    static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    readonly WebApplication app;
    readonly TimeProvider time;

    TestIssuer(WebApplication app, TimeProvider time)
    {
        this.app = app;
        this.time = time;
        Published = [Key];
    }

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Key { get; set; } = NewKey("first");

    /// <summary>What the key document holds.</summary>
    public List<RsaSecurityKey> Published { get; set; }

    /// <summary>Another answer in place of the key document.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>How often the key document was asked for.</summary>
    public int Fetches;

    /// <summary>Where it really is.</summary>
    public string Inside => app.Urls.First();

    /// <summary>What it tells of itself (OpenID Discovery §3).</summary>
    public Dictionary<string, string> Told { get; set; } =
        new() { ["issuer"] = Name, ["jwks_uri"] = "http://issuer.test/keys" };

    /// <summary>What a service must know of its issuer.</summary>
    public (string Key, string Value)[] Settings => [("Identity:Issuer", Name), ("Identity:Inside", Inside)];

    public static async Task<TestIssuer> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new TestIssuer(builder.Build(), time ?? TimeProvider.System);
        issuer.app.Run(issuer.AnswerAsync);
        await issuer.app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static RsaSecurityKey NewKey(string id, int bits = 2048) => new(RSA.Create(bits)) { KeyId = id };

    public string Machine(params string[] scopes) =>
        Token(Claims("machine-1", "machine", ("scope", string.Join(' ', scopes))));

    /// <summary>The same for as long as a measurement takes.</summary>
    public string LongMachine(params string[] scopes)
    {
        var claims = Claims("machine-1", "machine", ("scope", string.Join(' ', scopes)));
        claims["exp"] = (long)claims["iat"] + 3_600;
        return Token(claims);
    }

    public string Citizen(string subject = "citizen-1") => Token(Claims(subject, "citizen"));

    public string Officer(Guid unit, params string[] roles) => Token(
        Claims("officer-1", "officer", ("grants", Grants([.. roles.Select(role => (role, unit))]))));

    public static object Grants(params (string Role, Guid Unit)[] held) => held.Select(one => new Dictionary<string, object>
    {
        ["role"] = one.Role,
        ["unit"] = one.Unit.ToString("D"),
        ["from"] = "2020-01-01",
    }).ToArray();

    /// <summary>What a good token of five minutes says, and more.</summary>
    public Dictionary<string, object> Claims(string subject, string kind, params (string Name, object Value)[] more)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Name,
            ["aud"] = "egov",
            ["sub"] = subject,
            ["client_id"] = "test",
            ["kind"] = kind,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        foreach (var (name, value) in more)
        {
            claims[name] = value;
        }
        return claims;
    }

    public string Token(
        Dictionary<string, object> claims, string type = "at+jwt", SigningCredentials? signing = null,
        Dictionary<string, object>? header = null) => Handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            TokenType = type,
            SigningCredentials = signing ?? new(Key, SecurityAlgorithms.RsaSha256),
            AdditionalHeaderClaims = header,
        });

    Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/id/.well-known/openid-configuration")
        {
            return http.Response.WriteAsJsonAsync(Told);
        }
        Interlocked.Increment(ref Fetches);
        return Instead is { } other ? other(http) : http.Response.WriteAsJsonAsync(new { keys = Published.Select(Public) });
    }

    static object Public(RsaSecurityKey key)
    {
        var shown = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(shown.Modulus),
            e = Base64UrlEncoder.Encode(shown.Exponent),
        };
    }
}
