using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGov.TestKit;

namespace EGov.Identity.Tests.Words;

public sealed partial class PageWordsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    static readonly string[] Folders =
        ["AcceptInvitation", "Citizens", "MyAccount", "Passwords", "Shared", "ShowFailure", "SignIn", "SignOut"];

    static readonly string Service = Path.Combine(Repository.Root, "services", "Identity");

    [Fact]
    public void Every_word_of_the_pages_has_its_English() => Assert.Empty(Used().Except(Translated().Keys));

    [Fact]
    public void No_translation_is_left_over() => Assert.Empty(Translated().Keys.Except(Used()));

    [Fact]
    public void Translations_have_the_same_holes() => Assert.All(Translated(), pair => Assert.Equal(
        pair.Key.Contains("{0}", StringComparison.Ordinal), pair.Value.Contains("{0}", StringComparison.Ordinal)));

    [Fact]
    public async Task An_English_reader_stays_in_English_through_a_form()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap?lang=en&returnUrl=%2Fa");
        Assert.Equal("Sign in", visitor.Heading);
        await visitor.SendAsync("/id/dang-nhap", ("userName", "nobody"), ("password", "no such password"));
        Assert.Equal(["User name or password is not right."], visitor.Errors);
        Assert.Equal("/id/dang-nhap?returnUrl=%2Fa", visitor.Page.QuerySelector("[hreflang=vi]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/id/dang-nhap")]
    [InlineData("/id/dang-xuat")]
    [InlineData("/id/loi-moi?ma=x")]
    [InlineData("/id/loi/404")]
    [InlineData("/id/dang-nhap/cong-dan/khong-duoc?vi=Away")]
    public async Task Pages_run_nothing_inline_and_are_kept_nowhere(string address)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync(address);
        Assert.Empty(visitor.Page.QuerySelectorAll("style, [style], script"));
        Assert.Contains("default-src 'self'", visitor.Answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(visitor.Answer.Headers.CacheControl?.NoStore);
    }

    static Dictionary<string, string> Translated() => XDocument
        .Load(Path.Combine(Service, "Words", "IdentityWords.en.resx")).Root!.Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    static HashSet<string> Used() =>
    [
        .. Files("*.cshtml").SelectMany(text => Asked().Matches(text)).Select(ask => ask.Groups[1].Value),
        .. Files("*.cshtml").Concat(Files("*.cs")).Select(Joined).SelectMany(text => Literals().Matches(text))
            .Select(literal => literal.Groups[1].Value).Where(text => Vietnamese().IsMatch(text))
            .Except(["Công dân", "Tiếng Việt"]),
        "Công dân",
    ];

    static IEnumerable<string> Files(string pattern) => Folders
        .SelectMany(folder => System.IO.Directory.EnumerateFiles(Path.Combine(Service, folder), pattern))
        .Select(File.ReadAllText);

    static string Joined(string code) => Concatenation().Replace(Comment().Replace(code, ""), "");

    [GeneratedRegex(@"\bT\[""([^""]+)""", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"""([^""\n]*)""", RegexOptions.None, 1000)]
    private static partial Regex Literals();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\\s*\\+ \"", RegexOptions.None, 1000)]
    private static partial Regex Concatenation();

    [GeneratedRegex(@"[\u00C0-\u1EF9]", RegexOptions.None, 1000)]
    private static partial Regex Vietnamese();
}
