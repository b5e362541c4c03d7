using System.Text;
using System.Text.Json;
using EGov.ServiceDefaults.Access;

namespace EGov.ServiceDefaults.Tests.Access;

public sealed class PermissionsTests
{
    [Fact]
    public void File_is_read_line_by_line()
    {
        var all = Read("""
            { "roles": ["clerk", "leader"], "reach": "subtree", "from": "2026-01-01", "to": "2026-12-31",
              "purposes": ["inspection"] },
            { "scopes": ["a.b"], "reach": "any" },
            { "kinds": ["citizen", "postal"], "reach": "own" }
            """);
        var rows = all.All["x.y"].Who;
        Assert.Equal((Reach.Subtree, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
            (rows[0].Reach, rows[0].From, rows[0].To));
        Assert.Equal(["inspection"], rows[0].Purposes);
        Assert.False(all.All["x.y"].AsksPurpose);
        Assert.Equal(["clerk", "leader"], rows[0].Roles);
        Assert.Equal(["a.b"], rows[1].Scopes);
        Assert.Equal([ActorKind.Citizen, ActorKind.Postal], rows[2].Kinds);
    }

    [Theory]
    [InlineData("""{ "roles": ["king"], "reach": "any" }""", "role is not known")]
    [InlineData("""{ "roles": [], "reach": "any" }""", "role is not known")]
    [InlineData("""{ "roles": ["clerk"], "reach": "own" }""", "role reaches units")]
    [InlineData("""{ "roles": ["auditor", "clerk"], "reach": "any" }""", "does not count everywhere")]
    [InlineData("""{ "scopes": [], "reach": "any" }""", "no scope")]
    [InlineData("""{ "scopes": ["a"], "reach": "subtree" }""", "scope reaches everything")]
    [InlineData("""{ "kinds": [], "reach": "any" }""", "no kind")]
    [InlineData("""{ "kinds": ["officer"], "reach": "unit" }""", "only a role")]
    [InlineData("""{ "kinds": ["officer"], "reach": "subtree" }""", "only a role")]
    [InlineData("""{ "reach": "any" }""", "or scopes, or kinds")]
    [InlineData("""{ "roles": ["clerk"], "scopes": ["a"], "reach": "any" }""", "or scopes, or kinds")]
    [InlineData("""{ "roles": ["clerk"], "kinds": ["officer"], "reach": "any" }""", "or scopes, or kinds")]
    [InlineData("""{ "roles": ["clerk"], "reach": "unit", "purposes": ["curiosity"] }""", "purpose is not known")]
    [InlineData("""{ "scopes": ["a"], "reach": "any", "purposes": [] }""", "purpose is not known")]
    [InlineData("", "nobody")]
    public void Line_that_says_nothing_sure_ends_the_start(string line, string told)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read(line));
        Assert.Contains("x.y", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "roles": ["clerk"] }""")]
    [InlineData("""{ "roles": ["clerk"], "reach": 0 }""")]
    [InlineData("""{ "roles": ["clerk"], "reach": "all" }""")]
    [InlineData("""{ "role": ["clerk"], "reach": "any" }""")]
    [InlineData("""{ "kinds": [0], "reach": "any" }""")]
    [InlineData("""{ "roles": ["clerk"], "reach": "unit", "reach": "own" }""")]
    public void File_of_another_shape_is_refused(string line) => Assert.ThrowsAny<JsonException>(() => Read(line));

    [Fact]
    public void Library_without_the_file_has_no_permissions() =>
        Assert.Empty(Permissions.Of("EGov.ServiceDefaults").All);

    [Fact]
    public void Every_role_and_purpose_has_words_and_a_plain_name() => Assert.All(
        Roles.Known.Concat(Roles.Purposes), entry =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", entry.Key);
            Assert.NotEmpty(entry.Value);
        });

    [Fact]
    public void Role_that_counts_everywhere_is_a_role() => 
        Assert.Subset(Roles.Known.Keys.ToHashSet(), Roles.Everywhere.ToHashSet());

    static Permissions Read(string lines) => Permissions.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        $$"""{ "x.y": { "words": "việc", "who": [{{lines}}] } }""")));
}
