using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using StackExchange.Redis;

namespace EGov.Portal.SignIn;

/// <summary>
/// Sessions in Redis, for all replicas: a hash under the hash of the cookie's secret, its fields locked by keys Redis
/// does not have, each lock bound to its place. A field is only written while the session is there, so that nothing
/// brings one back that has ended.
/// </summary>
internal sealed class SessionStore(
    RedisLink redis, IDataProtectionProvider protection, SignInOptions options, TimeProvider time)
{
    const string Whose = "whose", Given = "tokens", Chosen = "acting";

    const string WriteIfThere = """
        if redis.call('exists', KEYS[1]) == 0 then return 0 end
        redis.call('hset', KEYS[1], ARGV[1], ARGV[2])
        return 1
        """;

    const string DeleteIfOurs = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

    // Longer than everything that is done under the lock may take.
    static readonly TimeSpan LockLife = TimeSpan.FromSeconds(30);

    /// <summary>Begins a session under a secret nobody has seen before.</summary>
    public async Task<PortalSession> BeginAsync(SignedInPerson person, Tokens tokens)
    {
        var now = time.GetUtcNow();
        var ends = now + (person.WorksHere ? options.LongestAtWork : options.Longest);
        var session = new PortalSession(
            WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), person, now, ends, tokens, Choice: null);
        var key = KeyOf(session.Id);
        HashEntry[] fields =
        [
            new(Whose, Seal(key, Whose, new Owner(person, now, ends))), new(Given, Seal(key, Given, tokens)),
        ];
        await redis.AskAsync(async database =>
        {
            var write = database.CreateTransaction();
            _ = write.HashSetAsync(key, fields);
            _ = write.KeyExpireAsync(key, options.Idle);
            return await write.ExecuteAsync();
        });
        return session;
    }

    /// <summary>The session of a cookie, which is hereby used; null if it has ended or never was.</summary>
    public async Task<PortalSession?> FindAsync(string id)
    {
        var key = KeyOf(id);
        var fields = await redis.AskAsync(async database =>
        {
            var read = database.HashGetAllAsync(key);
            var used = database.KeyExpireAsync(key, options.Idle);
            await used;
            return (await read).ToDictionary(field => (string)field.Name!, field => (byte[])field.Value!);
        });
        var (owner, tokens) = (Open<Owner>(key, Whose, fields), Open<Tokens>(key, Given, fields));
        if (owner is null || tokens is null)
        {
            return null;
        }
        if (owner.EndsAt <= time.GetUtcNow())
        {
            await EndAsync(id);
            return null;
        }
        return new(id, owner.Person, owner.StartedAt, owner.EndsAt, tokens, Open<Acting>(key, Chosen, fields));
    }

    /// <summary>False if the session has ended meanwhile.</summary>
    public Task<bool> KeepTokensAsync(string id, Tokens tokens) => WriteAsync(id, Given, tokens);

    /// <summary>False if the session has ended meanwhile.</summary>
    public Task<bool> KeepChoiceAsync(string id, Acting choice) => WriteAsync(id, Chosen, choice);

    public Task EndAsync(string id) => redis.AskAsync(database => database.KeyDeleteAsync(KeyOf(id)));

    /// <summary>One of all replicas gets the lock until it is given back, or <see cref="LockLife"/> is over.</summary>
    public Task<bool> TryLockAsync(string id, string holder) => redis.AskAsync(database =>
        database.StringSetAsync(KeyOf(id) + ":lock", holder, LockLife, When.NotExists));

    public Task UnlockAsync(string id, string holder) => redis.AskAsync(database =>
        database.ScriptEvaluateAsync(DeleteIfOurs, [KeyOf(id) + ":lock"], [holder]));

    /// <summary>Who sees Redis learns no cookie from it.</summary>
    internal static string KeyOf(string id) => "portal:session:"
        + WebEncoders.Base64UrlEncode(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));

    async Task<bool> WriteAsync<T>(string id, string field, T value)
    {
        var key = KeyOf(id);
        return (int)await redis.AskAsync(database =>
            database.ScriptEvaluateAsync(WriteIfThere, [key], [field, Seal(key, field, value)])) == 1;
    }

    byte[] Seal<T>(string key, string field, T value) =>
        protection.CreateProtector(key, field).Protect(JsonSerializer.SerializeToUtf8Bytes(value));

    T? Open<T>(string key, string field, Dictionary<string, byte[]> fields) where T : class
    {
        try
        {
            return fields.TryGetValue(field, out var bytes)
                ? JsonSerializer.Deserialize<T>(protection.CreateProtector(key, field).Unprotect(bytes))
                : null;
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            // Changed, moved from elsewhere, or locked by keys that are gone: no session of ours.
            return null;
        }
    }

    sealed record Owner(SignedInPerson Person, DateTimeOffset StartedAt, DateTimeOffset EndsAt);
}
