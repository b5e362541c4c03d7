using System.Text.Json;
using EGov.Portal.Words;
using EGov.TestKit;

namespace EGov.Portal.Tests.Words;

public sealed class RoleWordsTests
{
    static RoleWords Words
    {
        get
        {
            System.Globalization.CultureInfo.CurrentUICulture = new("vi");
            return new(Speaking.Localizer);
        }
    }

    /// <summary>Every role that a post of the directory can carry.</summary>
    public static TheoryData<string> Roles
    {
        get
        {
            var file = Path.Combine(Repository.Root, "services", "Directory", "appsettings.json");
            using var settings = JsonDocument.Parse(File.ReadAllText(file));
            return [.. settings.RootElement.GetProperty("Roles").EnumerateArray()
                .Select(role => role.GetProperty("Name").GetString()!)];
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_role_of_the_directory_has_a_name_and_says_what_it_is_for(string role)
    {
        Assert.NotEqual(role, Words.Of(role));
        Assert.NotEmpty(Words.Work(role));
    }

    [Fact]
    public void A_role_nobody_knows_keeps_its_code_and_promises_nothing()
    {
        Assert.Equal("astronaut", Words.Of("astronaut"));
        Assert.Empty(Words.Work("astronaut"));
    }

    [Theory]
    [InlineData("officer", "Cán bộ, công chức")]
    [InlineData("postal", "Nhân viên bưu điện")]
    [InlineData("citizen", "Công dân")]
    [InlineData("", "Công dân")]
    public void Whoever_is_not_said_to_be_more_is_a_citizen(string kind, string words) =>
        Assert.Equal(words, Words.Kind(kind));
}
