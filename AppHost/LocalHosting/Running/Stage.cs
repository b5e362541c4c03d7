namespace EGov.LocalHosting.Running;

/// <summary>What all supervisors of one application share.</summary>
internal sealed record Stage(
    RunFolder Folder, ProcessRecord Record, IReadOnlyList<ProcessResource> Processes, TimeProvider Clock, bool Console)
{
    public Dictionary<string, ResourceState> States { get; } =
        Processes.ToDictionary(one => one.Name, one => new ResourceState(one, Clock), StringComparer.Ordinal);

    /// <summary>Whether somebody waits for this process to end well.</summary>
    public bool RunsToEnd(ProcessResource resource) =>
        Processes.Any(one => one.Waits.Contains((resource, Phase.Finished)));

    public async Task WaitForNeedsAsync(ProcessResource resource, CancellationToken cancel)
    {
        foreach (var (needed, phase) in resource.Waits)
        {
            var name = needed is PostgresDatabaseResource database ? database.Parent.Name : needed.Name;
            await (States.GetValueOrDefault(name)?.ReachAsync(cancel, phase) ?? Task.CompletedTask);
        }
    }

    /// <summary>The variables Aspire gives a process, under the same names.</summary>
    public static async Task<Launch> WithEnvironmentAsync(ProcessResource resource, Launch launch)
    {
        var variables = new Dictionary<string, string>(launch.Environment, StringComparer.Ordinal);
        variables["OTEL_SERVICE_NAME"] = resource.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={resource.Name}";
        if (resource is ProjectResource && resource.Endpoints is [_, ..])
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', resource.Endpoints.Select(endpoint => endpoint.Url));
        }
        foreach (var (variable, value) in resource.Variables)
        {
            variables[variable] = await value() ?? "";
        }
        return launch with { Environment = variables };
    }
}
