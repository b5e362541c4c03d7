using static System.IO.Path;

namespace EGov.LocalHosting.Engines;

/// <summary>
/// Where a store keeps its files, and as whom it runs: PostgreSQL and Elasticsearch refuse root, so that root hands
/// every store to the system user <c>postgres</c>.
/// </summary>
internal sealed class StoreFolder(string path)
{
    static readonly string? User = Kernel.IsRoot ? "postgres" : null;

    public string Path { get; } = Reachable(GetFullPath(path));

    public string Of(string file) => Combine(Path, file);

    /// <summary>Makes the folder; what an earlier run under another name left in it goes to the store's user.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(Path);
        await OwnAsync(Path, cancel);
    }

    /// <summary>Path of a file that only the store reads.</summary>
    public async Task<string> WriteAsync(string file, string text, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Of(file), text, cancel);
        File.SetUnixFileMode(Of(file), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await OwnAsync(Of(file), cancel);
        return Of(file);
    }

    /// <summary>A program of the store, in this folder and under its user.</summary>
    public Launch Program(string program, params IReadOnlyList<string> arguments) =>
        new(program, arguments) { User = User, WorkingDirectory = Path };

    public Task RunAsync(CancellationToken cancel, string program, params IReadOnlyList<string> arguments) =>
        ChildProcess.RunAsync(Program(program, arguments), cancel);

    public void Delete() => Directory.Delete(Path, recursive: true);

    static Task OwnAsync(string path, CancellationToken cancel) => User is null ? Task.CompletedTask
        : ChildProcess.RunAsync(new Launch("chown", ["-R", $"{User}:", path]), cancel);

    // A checkout in a home folder is closed to that user: then the data lie outside, under the hash of their place.
    static string Reachable(string wanted)
    {
        var open = true;
        for (var folder = Directory.GetParent(wanted); folder is not null && User is not null; folder = folder.Parent)
        {
            open &= !folder.Exists || folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute);
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..12];
        return open ? wanted : $"/var/lib/egov/{hash}";
    }
}
