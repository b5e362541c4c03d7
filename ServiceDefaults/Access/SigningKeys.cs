using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// The issuer's public keys by id. They are fetched anew every five minutes, and when a token
/// names a key that is not among them, but never more often than every ten seconds: made-up key ids make no storm.
/// Without an answer the keys known last serve a quarter of an hour more, three times as long as a token lives.
/// </summary>
internal sealed partial class SigningKeys(IssuerDiscovery issuer, TimeProvider time, ILogger<SigningKeys> log)
{
    static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Usable = TimeSpan.FromMinutes(15);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    const int SmallestKey = 2048;

    readonly Lock fetching = new();
    volatile KeySet known = new(FrozenDictionary<string, RsaSecurityKey>.Empty, DateTimeOffset.MinValue);
    DateTimeOffset tried = DateTimeOffset.MinValue;
    Task fetch = Task.CompletedTask;

    /// <summary>Called when a key is no longer among them, or is another under its old id.</summary>
    public Action Withdrawn { get; set; } = () => { };

    /// <summary>Whether there are keys young enough to believe.</summary>
    public bool AreHere => known.FetchedAt + Usable > time.GetUtcNow();

    /// <summary>The key of that id among those known now.</summary>
    public RsaSecurityKey? Known(string? id) => id is not null && AreHere ? known.ById.GetValueOrDefault(id) : null;

    /// <summary>Sees to it that the keys are fetched if they must be; waits only for a key that is not known.</summary>
    public ValueTask PrepareAsync(string id)
    {
        var isKnown = Known(id) is not null;
        if (isKnown && known.FetchedAt + Fresh > time.GetUtcNow())
        {
            return default;
        }
        var running = Fetch();
        return isKnown ? default : new(running);
    }

    Task Fetch()
    {
        lock (fetching)
        {
            var now = time.GetUtcNow();
            if (fetch.IsCompleted && tried + (AreHere ? Pause : FirstPause) <= now)
            {
                tried = now;
                fetch = FetchAsync();
            }
            return fetch;
        }
    }

    async Task FetchAsync()
    {
        try
        {
            var keys = Read(await issuer.KeysAsync());
            var before = known;
            known = new(keys, time.GetUtcNow());
            if (before.ById.Any(old => !keys.TryGetValue(old.Key, out var key) || !IsSame(key, old.Value)))
            {
                Withdrawn();
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or ArgumentException
            or InvalidOperationException or CryptographicException or FormatException or JsonException)
        {
            LogAway(log, error.Message);
        }
    }

    static FrozenDictionary<string, RsaSecurityKey> Read(string json)
    {
        var keys = new JsonWebKeySet(json).Keys
            .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or "sig"
                && key.Alg is null or "" or SecurityAlgorithms.RsaSha256 && !string.IsNullOrEmpty(key.Kid))
            .Select(Public).Where(key => key.KeySize >= SmallestKey)
            .ToFrozenDictionary(key => key.KeyId, StringComparer.Ordinal);
        return keys.Count > 0 ? keys : throw new InvalidOperationException("There is no usable key among them.");
    }

    static RsaSecurityKey Public(JsonWebKey key) => new(new RSAParameters
    {
        Modulus = Base64UrlEncoder.DecodeBytes(key.N),
        Exponent = Base64UrlEncoder.DecodeBytes(key.E),
    })
    { KeyId = key.Kid };

    static bool IsSame(RsaSecurityKey one, RsaSecurityKey other) =>
        one.Parameters.Modulus.AsSpan().SequenceEqual(other.Parameters.Modulus)
        && one.Parameters.Exponent.AsSpan().SequenceEqual(other.Parameters.Exponent);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The issuer's keys were not fetched: {Why}")]
    static partial void LogAway(ILogger logger, string why);

    sealed record KeySet(FrozenDictionary<string, RsaSecurityKey> ById, DateTimeOffset FetchedAt);
}
