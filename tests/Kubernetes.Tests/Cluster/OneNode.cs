using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Kubernetes.Tests.Cluster;

/// <summary>
/// The one-node cluster with the resource definitions of the operators and our namespace in it. Taken down whatever
/// happens: after the tests, when it does not start, and before a start in case a run was killed.
/// </summary>
public sealed class OneNode : IAsyncLifetime
{
    internal const string Script = "engines/kubernetes/cluster.sh";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    readonly string folder = Path.Combine(Repository.Artifacts, "tests", "kubernetes");
    FileStream? turn;

    public async Task InitializeAsync()
    {
        if (NeedsClusterFactAttribute.Reason is not null)
        {
            return;
        }
        turn = await TakeTurnAsync();
        var engines = Path.Combine(Repository.Shared!, "engines", "kubernetes");
        await ClusterAsync("down");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Down();
        try
        {
            await ClusterAsync("up");
            var definitions = await DefinitionsAsync(Path.Combine(engines, "cloudnative-pg", "cnpg-1.27.1.yaml"));
            await KubectlAsync("apply", "--server-side", "-f", Path.Combine(engines, "crds"));
            await KubectlAsync("apply", "--server-side", "-f", definitions);
            await KubectlAsync("apply", "-f", Path.Combine(Repository.Root, "k8s", "base", "namespace.yaml"));
            await KubectlAsync("wait", "--for=condition=Established", "--timeout=60s", "crd", "--all");
        }
        catch
        {
            Down();
            throw;
        }
    }

    public Task DisposeAsync()
    {
        Down();
        return Task.CompletedTask;
    }

    /// <summary>Output and errors of kubectl together; throws them when it fails.</summary>
    public Task<string> KubectlAsync(params string[] arguments) =>
        RunAsync(Path.Combine(folder, "bin", "kubectl"), arguments);

    // The operator's webhooks would be called though it does not run here, so only its definitions go in.
    async Task<string> DefinitionsAsync(string manifest)
    {
        var documents = (await File.ReadAllTextAsync(manifest)).Split("\n---\n")
            .Where(document => document.Contains("\nkind: CustomResourceDefinition", StringComparison.Ordinal));
        var file = Path.Combine(folder, "cnpg-definitions.yaml");
        await File.WriteAllTextAsync(file, string.Join("\n---\n", documents));
        return file;
    }

    // The cluster has one address on this machine, so checkouts take turns.
    static async Task<FileStream> TakeTurnAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "egov-one-node-kubernetes.lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    void Down()
    {
        if (turn is not null)
        {
            ClusterAsync("down").GetAwaiter().GetResult();
            turn.Dispose();
            turn = null;
        }
    }

    Task<string> ClusterAsync(string verb) =>
        RunAsync("sh", [Path.Combine(Repository.Shared!, Script), verb, folder]);

    // Through files, because the servers it starts would keep a pipe open for ever.
    static async Task<string> RunAsync(string program, string[] arguments)
    {
        var log = Path.GetTempFileName();
        using var process = Process.Start(new ProcessStartInfo("sh",
            ["-c", "log=$1; shift; exec \"$@\" > \"$log\" 2>&1", "sh", log, program, .. arguments]))!;
        await process.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(log);
        File.Delete(log);
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }
}
