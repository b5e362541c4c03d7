using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using EGov.LocalHosting.Running;

namespace EGov.LocalHosting.Tests.Support;

/// <summary>An application of plain programs in a folder of its own.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    readonly bool keep;
    DistributedApplication? running;

    public TestApplication(string? folder = null, params string[] args)
    {
        keep = folder is not null;
        Folder = folder ?? NewFolder();
        Builder = DistributedApplication.CreateBuilder(["--artifacts", Folder, "--console", "off", .. args]);
    }

    public string Folder { get; }
    public DistributedApplicationBuilder Builder { get; }
    public DistributedApplication Running => running ?? throw new InvalidOperationException("not started");

    public static string NewFolder() =>
        Path.Combine(AppContext.BaseDirectory, "run", Guid.NewGuid().ToString("N")[..8]);

    public string PathOf(string file) => Path.Combine(Folder, file);

    public IResourceBuilder<ExecutableResource> AddShell(string name, string script) =>
        Builder.AddExecutable(name, "bash", Folder, "-c", script);

    public async Task StartAsync()
    {
        Directory.CreateDirectory(Folder);
        running = new DistributedApplication(Builder);
        await running.StartAsync();
    }

    public ResourceState State(string name) => Running.States[name];

    public async Task ReachAsync(string name, Phase phase, int seconds = 30)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await State(name).ReachAsync(limit.Token, phase);
    }

    /// <summary>Waits until the condition holds; says what did not come.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what, int seconds = 20)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < seconds * 20, what);
            await Task.Delay(50);
        }
    }

    /// <summary>Waits for a file another process writes: there, not empty, and no longer growing.</summary>
    public async Task WrittenAsync(string file)
    {
        long Length() => File.Exists(PathOf(file)) ? new FileInfo(PathOf(file)).Length : 0;
        await UntilAsync(() => Length() > 0, file);
        for (var before = 0L; before != Length(); await Task.Delay(200))
        {
            before = Length();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }
        if (!keep && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
