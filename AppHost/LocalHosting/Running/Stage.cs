using Aspire.Hosting.ApplicationModel;
using EGov.LocalHosting.Processes;

namespace EGov.LocalHosting.Running;

/// <summary>What all supervisors of one application share.</summary>
internal sealed record Stage(
    RunFolder Folder, ProcessRecord Record, IReadOnlyList<ProcessResource> Processes, TimeProvider Clock, bool Console)
{
    readonly HashSet<IResource> toEnd =
        [.. Processes.SelectMany(one => one.Waits).Where(wait => wait.Completion).Select(wait => wait.Resource)];

    public Dictionary<string, ResourceState> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether somebody waits for this process to end well.</summary>
    public bool RunsToEnd(ProcessResource resource) => toEnd.Contains(resource);

    public static string NameOf(ProcessResource resource, int replica) =>
        resource.Replicas == 1 ? resource.Name : $"{resource.Name}-{replica}";

    public async Task WaitForNeedsAsync(ProcessResource resource, CancellationToken cancel)
    {
        foreach (var (needed, completion) in resource.Waits)
        {
            var process = needed is PostgresDatabaseResource database ? database.Parent : needed as ProcessResource;
            for (var replica = 0; replica < (process?.Replicas ?? 0); replica++)
            {
                var wanted = completion ? Phase.Finished : Phase.Running;
                await States[NameOf(process!, replica)].WaitAsync(state => state.Phase == wanted, cancel);
            }
        }
    }

    /// <summary>The variables Aspire gives a process, under the same names.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync(
        ProcessResource resource, int replica, string name, Launch launch)
    {
        var variables = new Dictionary<string, string>(launch.Environment, StringComparer.Ordinal)
        {
            ["OTEL_SERVICE_NAME"] = resource.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={name}",
        };
        if (resource is ProjectResource && resource.Endpoints is [_, ..] endpoints)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';',
                endpoints.Select(endpoint => $"http://127.0.0.1:{endpoint.Allocated(replica)}"));
        }
        foreach (var endpoint in resource.Endpoints.Where(endpoint => endpoint.Variable is not null))
        {
            variables[endpoint.Variable!] = $"{endpoint.Allocated(replica)}";
        }
        foreach (var (variable, value) in resource.Variables)
        {
            variables[variable] = await value() ?? "";
        }
        return variables;
    }
}
