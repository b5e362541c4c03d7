using System.Globalization;
using EGov.LocalHosting.Running;

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
        try
        {
            hold = new FileStream(folder.Run("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new InvalidOperationException($"The application of {folder.Root} is already up.", held);
        }
        EndLeftovers();
        Note("apphost", Environment.ProcessId);
    }

    public void Note(string name, int? pid)
    {
        lock (processes)
        {
            if (pid is { } alive)
            {
                processes[name] = alive;
            }
            else
            {
                processes.Remove(name);
            }
            File.WriteAllLines(path, processes.Select(one => $"{one.Value} {Kernel.StartTime(one.Value)} {one.Key}"));
        }
    }

    public void Dispose() => hold.Dispose();

    void EndLeftovers()
    {
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            var fields = line.Split(' ');
            if (int.TryParse(fields[0], CultureInfo.InvariantCulture, out var pid)
                && Kernel.StartTime(pid)?.ToString(CultureInfo.InvariantCulture) == fields[1])
            {
                Kernel.Send(-pid, Signal.Kill);
            }
        }
    }
}
