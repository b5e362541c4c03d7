namespace EGov.LocalHosting.Engines;

/// <summary>A private redis-server on loopback; nothing is saved, for what it holds can be made again.</summary>
internal static class RedisServer
{
    public static async Task<Launch> PrepareAsync(
        StoreFolder folder, int port, string password, CancellationToken cancel) =>
        folder.Program("redis-server", await folder.WriteAsync("redis.conf", $"""
            bind 127.0.0.1
            port {port}
            requirepass {password}
            dir "{folder.Path}"
            save ""
            maxmemory 256mb
            maxmemory-policy allkeys-lru

            """, cancel));
}
