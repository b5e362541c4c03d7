using System.Globalization;
using System.Runtime.InteropServices;
using EGov.LocalHosting.Running;

namespace EGov.LocalHosting.Processes;

/// <summary>What .NET does not offer: signals, and which process has which start time and folder.</summary>
internal static class Kernel
{
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>To a process, or with a negative number to its group; nothing happens when it is gone.</summary>
    public static void Send(int pid, Signal signal) => _ = kill(pid, (int)signal);

    /// <summary>Start time in clock ticks since boot, or null; pid and start time together name a process for ever.</summary>
    public static long? StartTime(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Running processes of that program name whose current folder is this one.</summary>
    public static IReadOnlyList<int> In(string folder, string program) =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && IsIn(pid, folder, program))];

    static bool IsIn(int pid, string folder, string program)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").Trim() == program
                && File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == folder
                && StartTime(pid) is not null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int kill(int pid, int signal);
}
