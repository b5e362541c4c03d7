using System.Globalization;

namespace EGov.Benchmarks.Harness;

/// <summary>What the kernel counts for a process.</summary>
internal static class Proc
{
    const double TicksPerSecond = 100;

    // After the name in parentheses user and system time are fields 14 and 15 of the line; 16 and 17 are those of
    // children that have ended.
    public static double CpuSeconds(int id) => Seconds(id, 2);

    /// <summary>With all its children, also those that came and went: a server's sessions and jobs.</summary>
    public static double FamilyCpuSeconds(int id) =>
        Seconds(id, 4) + Children(id).Sum(CpuSeconds);

    static double Seconds(int id, int fields)
    {
        var text = File.ReadAllText($"/proc/{id}/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(fields)
            .Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    public static double MemoryMebibytes(int id) =>
        double.Parse(File.ReadLines($"/proc/{id}/status").First(line =>
            line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static IEnumerable<int> Children(int id) =>
        File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse);
}
