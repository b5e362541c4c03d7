using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Files;

public sealed class CommittedTextTests
{
    static readonly string[] Read = [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yaml", ".yml", ".cshtml",
        ".sh", ".js", ".scss", ".sln"];

    // Written in halves so that this file does not find itself.
    static readonly string[] OfOneMachine = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "C:" + "\\Users"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine() =>
        Budget.Holds("no machine paths", Offenders(line => OfOneMachine.Any(path => Names(line, path))));

    [Fact]
    public void Packages_come_from_the_public_registry_or_none_is_named() =>
        Budget.Holds("no private registry", SourceTree.Files
            .Where(path => path.EndsWith("package-lock.json", StringComparison.Ordinal))
            .SelectMany(path => Lines(path)
                .Where(found => found.Line.Contains("\"resolved\": \"http", StringComparison.Ordinal)
                    && !found.Line.Contains("\"https://registry.npmjs.org/", StringComparison.Ordinal))
                .Select(found => found.Place)));

    [Fact]
    public void No_feed_is_fixed_in_the_checkout() => Budget.Holds("feeds are the user's choice", SourceTree.Files
            .Where(path => Path.GetFileName(path).ToLowerInvariant() is "nuget.config" or "pip.conf" or ".npmrc")
            .Where(path => SourceTree.ReadText(path).Contains("://", StringComparison.Ordinal)));

    [Fact]
    public void Every_text_is_NFC_with_unix_line_ends() =>
        Budget.Holds("NFC text, LF", SourceTree.Files.Where(IsText)
            .Where(path => SourceTree.ReadText(path) is var text
                && (text.Contains('\r', StringComparison.Ordinal) && !path.EndsWith(".sln", StringComparison.Ordinal)
                    || path.EndsWith(".md", StringComparison.Ordinal) && !text.IsNormalized())));

    static IEnumerable<string> Offenders(Func<string, bool> breaks) => SourceTree.Files.Where(IsText)
        .SelectMany(path => Lines(path).Where(found => breaks(found.Line)).Select(found => found.Place));

    static IEnumerable<(string Place, string Line)> Lines(string path) =>
        SourceTree.ReadText(path).Split('\n').Select((line, index) => ($"{path}:{index + 1}", line));

    // A route such as /my/work/list is no folder of a machine; a path begins a word.
    static bool Names(string line, string path)
    {
        var at = line.IndexOf(path, StringComparison.Ordinal);
        return at == 0 || at > 0 && !char.IsLetterOrDigit(line[at - 1]) && line[at - 1] is not ('.' or '}' or '-');
    }

    static bool IsText(string path) =>
        Read.Contains(Path.GetExtension(path), StringComparer.Ordinal) || path is "egov" or ".ci/run";
}
