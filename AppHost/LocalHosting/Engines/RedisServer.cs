namespace EGov.LocalHosting.Engines;

/// <summary>A private redis-server on loopback; nothing is saved, for what it holds can be made again.</summary>
internal static class RedisServer
{
    public static async Task<Launch> PrepareAsync(string folder, int port, string password, CancellationToken cancel)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "redis.conf");
        string[] settings = ["bind 127.0.0.1", $"port {port}", $"requirepass {password}", $"dir \"{folder}\"",
            "save \"\"",
            "appendonly no", "maxmemory 256mb", "maxmemory-policy allkeys-lru", "daemonize no"];
        await File.WriteAllLinesAsync(file, settings, cancel);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new Launch("redis-server", [file]) { WorkingDirectory = folder };
    }
}
