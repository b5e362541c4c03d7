using System.Diagnostics;
using EGov.LocalHosting.Processes;

namespace EGov.TestKit;

/// <summary>
/// A real S3 endpoint for tests, started once per test process from EGOV_SHARED/engines/versitygw over a folder of its
/// own; the buckets are folders there. It ends with the test process.
/// </summary>
public static class VersityGateway
{
    public const string Key = "egov-test";
    public const string Secret = "egov-test-secret";

    static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>A bucket nobody else has, and where the gateway listens.</summary>
    public static async Task<(string Address, string Bucket)> NewBucketAsync()
    {
        var address = await Server.Value;
        var bucket = $"b{Guid.NewGuid():N}";
        Directory.CreateDirectory(Path.Combine(Data, bucket));
        return (address, bucket);
    }

    static string Data { get; } = Path.Combine(Repository.Artifacts, "tests", $"s3-{Environment.ProcessId}");

    static async Task<string> StartAsync()
    {
        Directory.CreateDirectory(Data);
        var program = Data + "-versitygw";
        var packed = Path.Combine(Repository.Shared!, "engines", "versitygw", "versitygw.xz");
        using (var unpack = Process.Start("sh", ["-c", $"xz -dc '{packed}' > '{program}' && chmod +x '{program}'"]))
        {
            await unpack.WaitForExitAsync();
        }
        var port = FreePort.Next();
        var launch = new Launch(program, ["--port", $"127.0.0.1:{port}", "posix", Data])
        {
            Environment = { ["ROOT_ACCESS_KEY"] = Key, ["ROOT_SECRET_KEY"] = Secret },
        };
        var server = await ChildProcess.StartAsync(launch, _ => { });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(Data, recursive: true);
            File.Delete(program);
        };
        using var http = new HttpClient();
        for (var tries = 0; tries < 100 && !server.Exited.IsCompleted; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                return $"http://127.0.0.1:{port}";
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new TimeoutException("The S3 gateway did not come up.");
    }
}
