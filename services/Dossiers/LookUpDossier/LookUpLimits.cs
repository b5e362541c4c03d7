using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>
/// How often a number may be tried and how often a client may try, whatever the answers are: counted over all replicas in
/// Redis, and by each for itself where there is none or it is away. Neither number nor address is kept, only a hash.
/// </summary>
internal sealed class LookUpLimits(IConfiguration settings, LookUpCounts shared, TimeProvider time)
{
    readonly int perNumber = settings.GetValue("LookUp:PerNumber", 10);
    readonly int perClient = settings.GetValue("LookUp:PerClient", 60);
    readonly TimeSpan window = settings.GetValue("LookUp:Window", TimeSpan.FromMinutes(15));
    readonly ConcurrentDictionary<string, int> own = new(StringComparer.Ordinal);
    long current;

    /// <summary>Seconds to wait, or null when it may be tried now.</summary>
    public async Task<int?> TryAsync(string? number, string client)
    {
        var (turn, left) = Turn();
        // Both count, so that an answer tells nothing about which of them ran out.
        var ofClient = await CountAsync($"client/{client}/{turn}");
        var ofNumber = number is null ? 0 : await CountAsync($"number/{number}/{turn}");
        return ofClient > perClient || ofNumber > perNumber ? left : null;
    }

    (long Number, int Left) Turn()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var length = (long)window.TotalMilliseconds;
        var turn = now / length;
        if (Interlocked.Exchange(ref current, turn) != turn)
        {
            own.Clear();
        }
        return (turn, (int)Math.Max(1, (((turn + 1) * length) - now) / 1_000));
    }

    async Task<long> CountAsync(string what)
    {
        var key = "dossiers:look-up:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
        return await shared.CountAsync(key, window) ?? own.AddOrUpdate(key, 1, (_, count) => count + 1);
    }
}
