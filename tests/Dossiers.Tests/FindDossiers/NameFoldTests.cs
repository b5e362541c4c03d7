using EGov.Dossiers.FindDossiers;

namespace EGov.Dossiers.Tests.FindDossiers;

public sealed class NameFoldTests(DossiersDatabase database) : IClassFixture<DossiersDatabase>
{
    [Theory]
    [InlineData("Đặng Thị Ngọc Uyển", "dang thi ngoc uyen")]
    [InlineData("NGUYỄN QUỲNH ƯỚC", "nguyen quynh uoc")]
    [InlineData("Công ty TNHH Một Thành Viên (A&B)", "cong ty tnhh mot thanh vien (a&b)")]
    public void A_name_is_folded_to_plain_small_letters(string name, string folded) =>
        Assert.Equal(folded, NameFold.Of(name));

    [Fact]
    public void Wildcards_are_taken_as_letters() =>
        Assert.Equal([@"%50\%%", @"%a\_b%"], NameFold.Patterns("50% A_b"));

    [Fact]
    public async Task PostgreSQL_folds_by_the_same_table()
    {
        var folded = await database.ScalarAsync<string>($"""
            select pg_get_expr(adbin, adrelid) from pg_attrdef join pg_attribute
              on attrelid = adrelid and attnum = adnum
            where adrelid = 'dossiers'::regclass and attname = 'applicant_folded'
            """);
        Assert.Contains(NameFold.From[..72], folded, StringComparison.Ordinal);
        Assert.Contains(NameFold.To[72..], folded, StringComparison.Ordinal);
    }
}
