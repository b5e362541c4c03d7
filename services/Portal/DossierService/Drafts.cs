using System.Security.Cryptography;
using System.Text.Json;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace EGov.Portal.DossierService;

/// <summary>
/// What a citizen has filled in so far, beside their session in Redis and locked like it. It ends by itself; what was
/// changed or moved there is none of ours.
/// </summary>
internal sealed class Drafts(RedisLink redis, IDataProtectionProvider protection)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(2);

    public async Task<FilingDraft?> FindAsync(PortalSession session, string code)
    {
        var key = KeyOf(session, code);
        var kept = (byte[]?)await redis.AskAsync(database => database.StringGetAsync(key));
        try
        {
            return kept is null ? null
                : JsonSerializer.Deserialize<FilingDraft>(protection.CreateProtector(key).Unprotect(kept));
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public Task KeepAsync(PortalSession session, string code, FilingDraft draft)
    {
        var key = KeyOf(session, code);
        var locked = protection.CreateProtector(key).Protect(JsonSerializer.SerializeToUtf8Bytes(draft));
        return redis.AskAsync(database => database.StringSetAsync(key, locked, Life));
    }

    public Task EndAsync(PortalSession session, string code) =>
        redis.AskAsync(database => database.KeyDeleteAsync(KeyOf(session, code)));

    static string KeyOf(PortalSession session, string code) => $"{SessionStore.KeyOf(session.Id)}:draft:{code}";
}
