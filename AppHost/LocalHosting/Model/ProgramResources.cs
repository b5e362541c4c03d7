using EGov.LocalHosting.Running;

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
    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel)
    {
        var project = Path.GetDirectoryName(projectPath)!;
        var output = Path.Combine(project, "bin", RunFolder.Configuration, RunFolder.Framework);
        var assembly = Path.Combine(output, $"EGov.{Path.GetFileNameWithoutExtension(projectPath)}.dll");
        if (!File.Exists(assembly))
        {
            throw new FileNotFoundException($"{Name} is not built: dotnet build EGovPlatform.sln", assembly);
        }
        return Task.FromResult(new Launch("dotnet", [assembly, .. Arguments])
        {
            WorkingDirectory = project,
            Grace = TimeSpan.FromSeconds(25),
        });
    }
}
