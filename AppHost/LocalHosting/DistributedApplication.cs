namespace Aspire.Hosting;

/// <summary>The running application: its processes live as long as it does and not longer.</summary>
public sealed class DistributedApplication : IAsyncDisposable
{
    readonly DistributedApplicationBuilder builder;
    readonly List<ProcessResource> processes;
    readonly List<Supervisor> supervisors = [];
    ProcessRecord? record;
    WebApplication? page;

    internal DistributedApplication(DistributedApplicationBuilder builder)
    {
        this.builder = builder;
        processes = [.. builder.Resources.OfType<ProcessResource>()];
        States = processes.ToDictionary(one => one.Name, one => new ResourceState(one), StringComparer.Ordinal);
    }

    /// <summary>States of the resources, to wait for.</summary>
    public ResourceNotificationService ResourceNotifications => new(this);

    /// <summary>What is known of each process, by name.</summary>
    public IReadOnlyDictionary<string, ResourceState> States { get; }

    /// <summary>Begins to describe an application.</summary>
    public static DistributedApplicationBuilder CreateBuilder(string[] args) => new(args);

    /// <summary>Begins to start everything, in order; wait on <see cref="ResourceNotifications"/> for health.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        record = new ProcessRecord(builder.Folder);
        var ports = new PortChoice(builder.Folder.Root);
        processes.ForEach(process => process.Endpoints.ForEach(endpoint => endpoint.Allocate(ports, process.Name)));
        page = await StatusPage.StartAsync(
            States.Values, builder.Folder, ports.Take("status", wanted: null), cancellationToken);
        var console = builder.Configuration["console"] != "off";
        supervisors.AddRange(processes.Select(process => new Supervisor(process, this, record, console)));
        supervisors.ForEach(supervisor => supervisor.Start());
    }

    /// <summary>Stops services first, then the stores they used; returns when every process has ended.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        foreach (var wave in supervisors.GroupBy(supervisor => supervisor.OfStore).OrderBy(wave => wave.Key).ToList())
        {
            await Task.WhenAll(wave.Select(supervisor => supervisor.DisposeAsync().AsTask()));
        }
        supervisors.Clear();
        await (page?.DisposeAsync() ?? default);
        record?.Dispose();
    }

    /// <summary>Starts, and stops at Ctrl-C or SIGTERM.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var end = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, it => it.Cancel = end.TrySetResult());
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, it => it.Cancel = end.TrySetResult());
        await StartAsync(cancellationToken);
        await Task.WhenAny(end.Task, Task.Delay(Timeout.Infinite, cancellationToken));
        await StopAsync(CancellationToken.None);
    }

    /// <summary><see cref="RunAsync"/> for the last line of a Program.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>Stops; what a test's application wrote is deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (builder.IsForTest)
        {
            processes.OfType<StoreResource>().ToList().ForEach(store => store.Delete());
            Directory.Delete(builder.Folder.Root, recursive: true);
        }
    }

    internal T Resource<T>(string name) where T : class, IResource =>
        builder.Resources.FirstOrDefault(resource => resource.Name == name) as T
            ?? throw new ArgumentException($"There is no such resource as {name}.", nameof(name));

    /// <summary>Whether somebody waits for this process to end well.</summary>
    internal bool RunsToEnd(ProcessResource resource) =>
        processes.Any(one => one.Waits.Contains((resource.Name, Phase.Finished)));
}
