using System.Globalization;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Index files of one service instance, and the pointer to the one in use, replaced in one step.</summary>
internal sealed class IndexFolder
{
    const string Pointer = "current";
    readonly string folder;
    long last;

    public IndexFolder(string folder)
    {
        this.folder = folder;
        System.IO.Directory.CreateDirectory(folder);
        var pointer = Path.Combine(folder, Pointer);
        var name = File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : "";
        Current = name.Length > 0 && File.Exists(Path.Combine(folder, Path.GetFileName(name)))
            ? Path.Combine(folder, Path.GetFileName(name))
            : null;
        last = System.IO.Directory.EnumerateFiles(folder, "index-*.db").Select(Number).DefaultIfEmpty().Max();
    }

    /// <summary>The file in use, or null.</summary>
    public string? Current { get; }

    /// <summary>A file not used before.</summary>
    public string Next() =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"index-{++last}.db"));

    public void Point(string path)
    {
        var next = Path.Combine(folder, Pointer + ".next");
        File.WriteAllText(next, Path.GetFileName(path));
        File.Move(next, Path.Combine(folder, Pointer), overwrite: true);
    }

    public void DropAll()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "index-*.db*").ToList())
        {
            File.Delete(file);
        }
    }

    static long Number(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan("index-".Length),
            NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
