namespace EGov.LocalHosting.Processes;

/// <summary>
/// The list of our processes on disk (pid, start time, name). The next start ends what a killed one left; the lock
/// keeps two applications from one folder.
/// </summary>
internal sealed class ProcessRecord : IDisposable
{
    readonly string path;
    readonly FileStream hold;
    readonly Dictionary<string, int> processes = new(StringComparer.Ordinal);

    public ProcessRecord(RunFolder folder)
    {
        path = folder.Run("processes");
        hold = new FileStream(folder.Run("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        foreach (var left in (File.Exists(path) ? File.ReadAllLines(path) : []).Select(line => line.Split(' ')))
        {
            if (int.TryParse(left[0], CultureInfo.InvariantCulture, out var pid) && Kernel.StartTime(pid) == left[1])
            {
                Kernel.Send(-pid, Signal.Kill);
            }
        }
        Note("apphost", Environment.ProcessId);
    }

    /// <summary>Zero: the process is gone.</summary>
    public void Note(string name, int pid)
    {
        lock (processes)
        {
            processes[name] = pid;
            File.WriteAllLines(path, processes.Where(one => one.Value > 0)
                .Select(one => $"{one.Value} {Kernel.StartTime(one.Value)} {one.Key}"));
        }
    }

    public void Dispose() => hold.Dispose();
}
