using EGov.Dossiers.Settings;

namespace EGov.Dossiers.KeepFiles;

/// <summary>What files are taken from a day on, configuration <c>FileLimits</c>.</summary>
/// <param name="From">First day.</param>
/// <param name="MostBytes">Largest file.</param>
/// <param name="Kinds">Kinds of content.</param>
/// <param name="MostOpen">Unfinished uploads of one account at once.</param>
/// <param name="Source">What says so.</param>
internal sealed record FileLimit(
    DateOnly From, long MostBytes, IReadOnlyList<FileKind> Kinds, int MostOpen, string Source) : IDatedSetting;

internal sealed class FileLimits(IReadOnlyList<FileLimit> rows)
{
    /// <exception cref="InvalidOperationException">A row would take nothing.</exception>
    public static FileLimits Read(IConfiguration configuration)
    {
        var rows = configuration.GetSection("FileLimits").Get<FileLimit[]>() ?? [];
        return rows.Length > 0 && rows.All(row => row is { MostBytes: > 0, MostOpen: > 0, Kinds.Count: > 0 })
            ? new([.. rows.OrderBy(row => row.From)])
            : throw new InvalidOperationException("FileLimits: each needs MostBytes, MostOpen and Kinds.");
    }

    /// <summary>The row of a day; the earliest also holds before it.</summary>
    public FileLimit On(DateOnly day) => rows.On(day);
}
