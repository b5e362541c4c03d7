using StackExchange.Redis;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>Counters all replicas share, in Redis; the connection is opened by the first and mends itself.</summary>
internal sealed partial class LookUpCounts(IConfiguration settings, ILogger<LookUpCounts> log) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    readonly Lazy<Task<ConnectionMultiplexer?>> opening = new(() => OpenAsync(settings.GetConnectionString("redis")));

    /// <summary>How often it was counted within the window; null where there is no Redis or it does not answer.</summary>
    public async Task<long?> CountAsync(string key, TimeSpan window)
    {
        try
        {
            if (await opening.Value.WaitAsync(Patience) is not { } link)
            {
                return null;
            }
            var redis = link.GetDatabase();
            var count = redis.StringIncrementAsync(key);
            var ending = redis.KeyExpireAsync(key, window);
            await Task.WhenAll(count, ending).WaitAsync(Patience);
            return await count;
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            LogAway(log, error.GetType().Name);
            return null;
        }
    }

    public void Dispose()
    {
        if (opening is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } link })
        {
            link.Result?.Dispose();
        }
    }

    static async Task<ConnectionMultiplexer?> OpenAsync(string? address)
    {
        if (address is null)
        {
            return null;
        }
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = (int)Patience.TotalMilliseconds;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away ({Why}); look-ups are counted by this replica alone")]
    static partial void LogAway(ILogger logger, string why);
}
