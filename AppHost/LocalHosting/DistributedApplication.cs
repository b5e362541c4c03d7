using System.Runtime.InteropServices;
using Aspire.Hosting.ApplicationModel;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>The running application: its processes live as long as it does and not longer.</summary>
public sealed class DistributedApplication : IAsyncDisposable
{
    readonly DistributedApplicationBuilder builder;
    readonly List<(ProcessResource Resource, Supervisor Supervisor)> supervisors = [];
    ProcessRecord? record;
    StatusPage? page;
    Stage? stage;

    internal DistributedApplication(DistributedApplicationBuilder builder)
    {
        this.builder = builder;
        ResourceNotifications = new ResourceNotificationService(this);
    }

    /// <summary>States of the resources, to wait for.</summary>
    public ResourceNotificationService ResourceNotifications { get; }

    /// <summary>What is known of each process, by name.</summary>
    public IReadOnlyDictionary<string, ResourceState> States => Running.States;

    Stage Running => stage ?? throw new InvalidOperationException("The application is not started.");

    /// <summary>Begins to describe an application.</summary>
    public static DistributedApplicationBuilder CreateBuilder(string[] args) => new(args, FindAppHost());

    /// <summary>Begins to start everything, in order; wait on <see cref="ResourceNotifications"/> for health.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        record = new ProcessRecord(builder.Folder);
        var processes = builder.Resources.OfType<ProcessResource>().ToList();
        var console = builder.Configuration["console"] != "off";
        stage = new Stage(builder.Folder, record, processes, builder.Clock, console);
        var ports = new PortChoice(builder.Folder.Root);
        processes.SelectMany(process => process.Endpoints).ToList().ForEach(endpoint => endpoint.Allocate(ports));
        foreach (var process in processes)
        {
            for (var replica = 0; replica < process.Replicas; replica++)
            {
                var state = StateOf(process, replica);
                stage.States.Add(state.Name, state);
                supervisors.Add((process, new Supervisor(process, replica, state, stage)));
            }
        }
        page = await StatusPage.StartAsync(stage, ports.Take("status", wanted: null), cancellationToken);
        supervisors.ForEach(one => one.Supervisor.Start());
    }

    /// <summary>Stops services first, then the stores they used; returns when every process has ended.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        foreach (var stores in new[] { false, true })
        {
            await Task.WhenAll(supervisors.Where(one => one.Resource.IsStore == stores)
                .Select(one => one.Supervisor.DisposeAsync().AsTask()));
        }
        supervisors.Clear();
        if (page is not null)
        {
            await page.DisposeAsync();
        }
        record?.Dispose();
    }

    /// <summary>Starts, and stops at Ctrl-C or SIGTERM.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await StartAsync(end.Token);
        await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        await StopAsync(CancellationToken.None);
    }

    /// <summary><see cref="RunAsync"/> for the last line of a Program.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    internal T Resource<T>(string name) where T : class, IResource =>
        builder.Resources.FirstOrDefault(resource => resource.Name == name) as T
            ?? throw new ArgumentException($"There is no such resource as {name}.", nameof(name));

    static string FindAppHost()
    {
        var folder = AppContext.BaseDirectory.TrimEnd('/');
        while (!File.Exists(Path.Combine(folder, "AppHost", "AppHost.csproj")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No AppHost folder above here.");
        }
        return Path.Combine(folder, "AppHost");
    }

    ResourceState StateOf(ProcessResource process, int replica)
    {
        var endpoint = process.Endpoints.FirstOrDefault();
        return new ResourceState(Stage.NameOf(process, replica), builder.Clock)
        {
            Port = endpoint?.Allocated(replica),
            Url = endpoint is { Name: not "tcp" } ? $"http://127.0.0.1:{endpoint.Allocated(replica)}" : null,
        };
    }
}
