namespace EGov.LocalHosting.Engines;

/// <summary>A private redis-server on loopback; nothing is saved, for what it holds can be made again.</summary>
internal static class RedisServer
{
    public static async Task<Launch> PrepareAsync(string folder, int port, string password, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "redis.conf");
        await File.WriteAllLinesAsync(file,
        [
            "bind 127.0.0.1", $"port {port}", $"requirepass {password}", $"dir \"{folder}\"", "save \"\"", "appendonly no",
            "maxmemory 256mb", "maxmemory-policy allkeys-lru", "daemonize no",
        ], cancel);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new Launch("redis-server", [file]) { WorkingDirectory = folder, OrphanSignal = Signal.Term };
    }
}
