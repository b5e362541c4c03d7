namespace Aspire.Hosting;

/// <summary>Collects the resources of one application.</summary>
public sealed class DistributedApplicationBuilder
{
    readonly List<IResource> resources = [];
    RunFolder? folder;

    internal DistributedApplicationBuilder(string[] args)
    {
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine(args);
    }

    /// <summary>Environment, then the command line (<c>--engines real</c>).</summary>
    public ConfigurationManager Configuration { get; } = new();

    /// <summary>Folder of the AppHost project; paths of projects are relative to it.</summary>
    public string AppHostDirectory { get; } = FindAppHost();

    /// <summary>What has been added.</summary>
    public IReadOnlyList<IResource> Resources => resources;

    internal RunFolder Folder => folder ??= new RunFolder(
        Configuration["artifacts"] ?? Path.Combine(AppHostDirectory, "..", "artifacts"));

    /// <summary>Whether the folder goes when the application does.</summary>
    internal bool IsForTest { get; set; }

    /// <summary>Adds a resource under a name of its own.</summary>
    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (resources.Any(other => other.Name.Equals(resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"There is already a resource called {resource.Name}.");
        }
        resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    /// <summary>Makes the application; under test it is handed to the test instead.</summary>
    public DistributedApplication Build()
    {
        Testing.DistributedApplicationTestingBuilder.HandOver(this);
        return new DistributedApplication(this);
    }

    /// <summary>Makes the application for a test, not started yet.</summary>
    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new DistributedApplication(this));

    internal ParameterResource Parameter(string name, bool secret) => new(name, () =>
        Configuration[$"Parameters:{name}"] ?? (secret
            ? Folder.Secret(name)
            : throw new InvalidOperationException($"Parameters:{name} is not configured.")));

    static string FindAppHost()
    {
        var folders = AppContext.BaseDirectory.Split('/');
        return Enumerable.Range(0, folders.Length).Select(up => $"{string.Join('/', folders[..^up])}/AppHost")
            .First(folder => File.Exists($"{folder}/AppHost.csproj"));
    }
}
