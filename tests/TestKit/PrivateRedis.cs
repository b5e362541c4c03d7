using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;

namespace EGov.TestKit;

/// <summary>A redis-server of one's own, run as the stand runs it; it ends with the test process.</summary>
public sealed class PrivateRedis : IAsyncDisposable
{
    const string Password = "redis-of-the-test";

    readonly int port = FreePort.Next();
    readonly StoreFolder folder =
        new(Path.Combine(Repository.Artifacts, "tests", $"redis-{Environment.ProcessId}-{Guid.NewGuid():N}"));
    ChildProcess? process;

    /// <summary>As clients take it.</summary>
    public string ConnectionString => $"127.0.0.1:{port},password={Password}";

    /// <summary>Starts it empty, again on the same port if it was stopped.</summary>
    public async Task StartAsync()
    {
        await folder.OpenAsync(default);
        process = await ChildProcess.StartAsync(
            await RedisServer.PrepareAsync(folder, port, Password, default), _ => { });
        while (!await AnswersAsync())
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Stops it, waiting for it; what it held is gone.</summary>
    public async Task StopAsync()
    {
        await (process?.DisposeAsync() ?? default);
        process = null;
    }

    /// <summary>Stops it and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete();
    }

    async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
