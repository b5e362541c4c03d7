using EGov.TestKit;

namespace EGov.Architecture.Tests.Sources;

/// <summary>Every file of the checkout that people write: nothing built, restored or generated.</summary>
internal static class SourceTree
{
    static readonly string[] NotOurs = [".git", "bin", "obj", "artifacts", "node_modules", "TestResults"];

    /// <summary>Paths relative to the checkout, with '/', in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Repository.Root).Order(StringComparer.Ordinal)];

    /// <summary>Our C# files, parsed; migrations are generated and left out.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } =
        [.. Files.Where(IsOurCode).Select(SourceFile.Read)];

    public static IEnumerable<SourceFile> Product => Code.Where(file => !file.IsTest);

    public static IEnumerable<SourceFile> Under(params string[] folders) =>
        Code.Where(file => folders.Any(folder => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static string ReadText(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    static bool IsOurCode(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal);

    static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        }
        var inner = Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Walk);
        foreach (var file in inner)
        {
            yield return file;
        }
    }

    // Assets of the portal are built from package-lock and ignored by git like the other products of a build.
    static bool IsOurs(string folder) =>
        !NotOurs.Contains(Path.GetFileName(folder), StringComparer.Ordinal)
        && !folder.EndsWith("/wwwroot/assets", StringComparison.Ordinal)
        && !File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);
}
