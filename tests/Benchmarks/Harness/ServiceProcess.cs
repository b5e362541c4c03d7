using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <summary>A service of this solution, built for release, as a process of its own whose costs can be read.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    readonly Process process;
    readonly Stopwatch sinceStart = Stopwatch.StartNew();

    ServiceProcess(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public int Id => process.Id;

    /// <summary>Time from the start of the process to its first good answer to the readiness question.</summary>
    public TimeSpan ColdStart { get; private set; }

    public double CpuSeconds => Proc.CpuSeconds(process.Id);

    public double MemoryMebibytes => Proc.MemoryMebibytes(process.Id);

    public static string Assembly(string project) => Path.Combine(Repository.Root, project, "bin",
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!, "net10.0",
        $"EGov.{Names.GetValueOrDefault(project, Path.GetFileName(project))}.dll");

    static readonly Dictionary<string, string> Names = new() { ["gateway"] = "Gateway" };

    public static Task<ServiceProcess> StartAsync(string project, params (string Key, string Value)[] settings) =>
        StartAsync([Assembly(project)], settings);

    public static async Task<ServiceProcess> StartAsync(string[] arguments, (string Key, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var service = new ServiceProcess(Run(arguments, [.. settings, ("ASPNETCORE_URLS", address)]), address);
        while (!await service.IsReadyAsync())
        {
            if (service.process.HasExited || service.sinceStart.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"{arguments[0]} did not become ready.");
            }
            await Task.Delay(2);
        }
        service.ColdStart = service.sinceStart.Elapsed;
        return service;
    }

    /// <summary>Runs to the end, for <c>--migrate</c>.</summary>
    public static async Task FinishAsync(string project, string argument, params (string Key, string Value)[] settings)
    {
        using var run = Run([Assembly(project), .. argument.Split(' ')], settings);
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} {argument} ended with {run.ExitCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static Process Run(string[] arguments, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(arguments[0]),
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__")] = value;
        }
        var started = Process.Start(start)!;
        // Nobody reads a service's log here, but a full pipe would stop it.
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + "\n");
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(Address + "/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
