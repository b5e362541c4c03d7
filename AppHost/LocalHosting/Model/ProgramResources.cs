namespace Aspire.Hosting.ApplicationModel;

/// <summary>Any program with arguments.</summary>
public sealed class ExecutableResource(string name, string command, string workingDirectory) : ProcessResource(name)
{
    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        Task.FromResult(new Launch(command, Arguments) { WorkingDirectory = workingDirectory });
}

/// <summary>A project of this solution: its built assembly is run, so that a start costs no build.</summary>
public sealed class ProjectResource(string name, string projectPath) : ProcessResource(name)
{
    // bin/Debug/net10.0 or bin/Release/net10.0: the projects are taken as this assembly itself was built.
    static readonly string Output = string.Join('/', AppContext.BaseDirectory.TrimEnd('/').Split('/')[^3..]);

    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel)
    {
        var project = Path.GetDirectoryName(projectPath)!;
        var assembly = Path.Combine(project, Output, $"EGov.{Path.GetFileNameWithoutExtension(projectPath)}.dll");
        return File.Exists(assembly)
            ? Task.FromResult(new Launch("dotnet", [assembly, .. Arguments]) { WorkingDirectory = project })
            : throw new FileNotFoundException($"{assembly} is not there: build the solution first.");
    }
}
