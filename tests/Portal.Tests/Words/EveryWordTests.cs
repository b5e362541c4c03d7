using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGov.TestKit;

namespace EGov.Portal.Tests.Words;

public sealed partial class EveryWordTests
{
    static readonly string Portal = Path.Combine(Repository.Root, "services", "Portal");

    [Fact]
    public void Every_word_on_the_pages_has_its_English() => Assert.Empty(Used().Except(Translated().Keys));

    [Fact]
    public void No_translation_is_left_over() => Assert.Empty(Translated().Keys.Except(Used()));

    [Fact]
    public void Translations_take_the_same_figures() => Assert.All(Translated(), pair =>
        Assert.Equal(Holes().Matches(pair.Key).Select(hole => hole.Value).Order(),
            Holes().Matches(pair.Value).Select(hole => hole.Value).Order()));

    [Fact]
    public void No_word_stands_on_a_page_outside_the_word_list() =>
        Assert.All(Pages(), page => Assert.DoesNotMatch(VietnameseText(), Expressions().Replace(page, "")));

    static Dictionary<string, string> Translated() => XDocument.Load(Path.Combine(Portal, "Words", "UiWords.en.resx"))
        .Root!.Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    static HashSet<string> Used() =>
    [
        .. Files("*.cshtml").Concat(Files("*.cs")).SelectMany(text => Asked().Matches(text))
            .Select(ask => ask.Groups[1].Value),
        .. Files("Failure.cshtml.cs").Concat(Files("Procedure.cshtml.cs")).Concat(Files("ProcedureWords.cs"))
            .Select(Joined).SelectMany(text => Literals().Matches(text)).Select(literal => literal.Groups[1].Value)
            .Where(literal => literal != " đ" && VietnameseText().IsMatch(literal)),
    ];

    static IEnumerable<string> Pages() => Files("*.cshtml");

    static IEnumerable<string> Files(string pattern) => Directory.EnumerateDirectories(Portal)
        .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules" or "wwwroot"))
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Select(File.ReadAllText);

    static string Joined(string code) => Concatenation().Replace(Comment().Replace(code, ""), "");

    [GeneratedRegex(@"\b(?:T|words)\[""([^""]+)""", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"""([^""\n]*)""", RegexOptions.None, 1000)]
    private static partial Regex Literals();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\\s*\\+ \"", RegexOptions.None, 1000)]
    private static partial Regex Concatenation();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"@?T\[[^\]]*\]|Tiếng Việt", RegexOptions.None, 1000)]
    private static partial Regex Expressions();

    [GeneratedRegex(@"[^\x00-\x7F…“”←→⋯×·–]", RegexOptions.None, 1000)]
    private static partial Regex VietnameseText();
}
