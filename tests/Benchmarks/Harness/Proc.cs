using System.Globalization;

namespace EGov.Benchmarks.Harness;

/// <summary>What the kernel counts for a process.</summary>
internal static class Proc
{
    const double TicksPerSecond = 100;

    public static double CpuSeconds(int id)
    {
        // After the name in parentheses: user and system time are fields 14 and 15 of the line.
        var text = File.ReadAllText($"/proc/{id}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture)
            + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    public static double MemoryMebibytes(int id) =>
        double.Parse(File.ReadLines($"/proc/{id}/status").First(line =>
            line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static IEnumerable<int> Children(int id) =>
        File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse);
}
