namespace EGov.LocalHosting.Processes;

/// <summary>What .NET does not offer: signals, and which process has which start time and folder.</summary>
internal static class Kernel
{
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>To a process, or with a negative number to its group; nothing happens when it is gone.</summary>
    public static void Send(int pid, Signal signal) => _ = kill(pid, (int)signal);

    /// <summary>Clock ticks since boot, or "" of the dead; pid and start time together name a process for
    /// ever.</summary>
    public static string StartTime(int pid) =>
        Ask(() => File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ')) is [not "Z", .., _] and var stat
            ? stat[19]
            : "";

    /// <summary>Living processes of that program name whose current folder is this one.</summary>
    public static IReadOnlyList<int> In(string folder, string program) =>
        [.. Process.GetProcessesByName(program).Select(process => process.Id).Where(pid => StartTime(pid) is not ""
            && Ask(() => File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName) == folder)];

    // A process may go, or belong to somebody else, between any two questions.
    static T? Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int kill(int pid, int signal);
}
