using System.Text.RegularExpressions;
using EGov.Architecture.Tests.Sources;
using EGov.TestKit;

namespace EGov.Architecture.Tests.Files;

public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void Every_file_named_in_the_readme_exists(string readme) =>
        Budget.Holds($"files named in {readme}", Named(SourceTree.ReadText(readme)).Where(path => !Exists("", path)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void The_readme_is_one_page(string readme) =>
        Assert.InRange(SourceTree.ReadText(readme).Split('\n').Length, 40, 130);

    [Fact]
    public void Every_link_in_the_documents_leads_to_a_file() =>
        Budget.Holds("links in docs", SourceTree.Files
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Links(SourceTree.ReadText(path))
                .Where(link => !Exists(Path.GetDirectoryName(path)!, link)).Select(link => $"{path}: {link}")));

    [Fact]
    public void The_two_readmes_name_the_same_files() =>
        Assert.Equal(NamedBeside("README.md"), NamedBeside("README.vi.md"));

    [Fact]
    public void A_decision_is_dated_and_short() =>
        Budget.Holds("decisions of at most 30 lines with a date", SourceTree.Files
            .Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .Where(path => SourceTree.ReadText(path) is var text
                && (text.Split('\n').Length > 31 || !Day().IsMatch(text))));

    static IEnumerable<string> NamedBeside(string readme) => Named(SourceTree.ReadText(readme))
        .Where(path => !path.StartsWith("README", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    static IEnumerable<string> Named(string text) => Links(text)
        .Concat(Quoted().Matches(text).Select(match => match.Groups[1].Value).Where(LooksLikePath))
        .Distinct(StringComparer.Ordinal);

    static IEnumerable<string> Links(string text) => Linked().Matches(text)
        .Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    static bool LooksLikePath(string quoted) => !quoted.StartsWith('/')
        && !quoted.Contains("://", StringComparison.Ordinal)
        && !quoted.StartsWith("../", StringComparison.Ordinal)
        && (quoted.Contains('/', StringComparison.Ordinal) || Extension().IsMatch(quoted));

    static bool Exists(string folder, string path) => Path.Exists(Path.Combine(Repository.Root, folder, path));

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Linked();

    [GeneratedRegex("`([^`\\s{}*<>=]+)[^`\\n]*`", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.(cs|md|json|yaml|sln|props|targets|csproj)$", RegexOptions.None, 1000)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
