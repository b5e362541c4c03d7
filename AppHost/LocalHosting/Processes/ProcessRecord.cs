namespace EGov.LocalHosting.Processes;

/// <summary>
/// The list of our processes on disk (pid, start time, name). The next start ends what a killed one left; the lock
/// keeps two applications from one folder.
/// </summary>
internal sealed class ProcessRecord : IDisposable
{
    readonly FileStream hold;
    readonly Dictionary<string, int> processes = new(StringComparer.Ordinal);

    public ProcessRecord(RunFolder folder)
    {
        Folder = folder;
        hold = new FileStream(folder.Run("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        foreach (var left in (File.Exists(Path) ? File.ReadAllLines(Path) : []).Select(line => line.Split(' ')))
        {
            if (int.TryParse(left[0], CultureInfo.InvariantCulture, out var pid) && Kernel.StartTime(pid) == left[1])
            {
                Kernel.Send(-pid, Signal.Kill);
            }
        }
        Note("apphost", Environment.ProcessId);
    }

    public RunFolder Folder { get; }

    string Path => Folder.Run("processes");

    /// <summary>Zero: the process is gone.</summary>
    public void Note(string name, int pid)
    {
        lock (processes)
        {
            processes[name] = pid;
            File.WriteAllLines(Path, processes.Where(one => one.Value > 0)
                .Select(one => $"{one.Value} {Kernel.StartTime(one.Value)} {one.Key}"));
        }
    }

    public void Dispose() => hold.Dispose();
}
