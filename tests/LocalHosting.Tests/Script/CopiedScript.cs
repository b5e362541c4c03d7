using System.Diagnostics;
using EGov.TestKit;

namespace EGov.LocalHosting.Tests.Script;

/// <summary>The script and its parts in a folder of their own, where no stand has ever been.</summary>
public sealed class CopiedScript : IDisposable
{
    public CopiedScript()
    {
        File.Copy(Path.Combine(Repository.Root, "egov"), Path.Combine(Folder, "egov"));
        Directory.CreateDirectory(Path.Combine(Folder, "scripts"));
        foreach (var part in Directory.GetFiles(Path.Combine(Repository.Root, "scripts"), "*.sh"))
        {
            File.Copy(part, Path.Combine(Folder, "scripts", Path.GetFileName(part)));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    /// <summary>Exit code and both outputs of one command line.</summary>
    public async Task<(int Code, string Said, string Complained)> RunAsync(
        string[] arguments, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "egov"), arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in variables.Prepend(("KAFKA_HOME", null)).Prepend(("ELASTICSEARCH_HOME", null)))
        {
            start.Environment[name] = value;
        }
        using var script = Process.Start(start)!;
        var said = script.StandardOutput.ReadToEndAsync();
        var complained = script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, await said, await complained);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
