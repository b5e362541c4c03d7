using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.Tests.FindProcedures;

public sealed class ReadQueryTests
{
    [Fact]
    public void Words_page_and_facets_are_read()
    {
        var query = ReadQuery.From(Query("?q=khai+sinh&level=commune&field=H%E1%BB%99+t%E1%BB%8Bch&page=2"));
        Assert.Equal("khai sinh", query.Words);
        Assert.Equal(2, query.Page);
        Assert.Equal("Hộ tịch", query.Narrowed["field"]);
        Assert.Equal("commune", query.Narrowed["level"]);
    }

    [Theory]
    [InlineData("?page=0", 1)]
    [InlineData("?page=-5", 1)]
    [InlineData("?page=abc", 1)]
    [InlineData("?page=99999999999999999999", 1)]
    [InlineData("?page=1e3", 1)]
    [InlineData("?page=999999999", 1000)]
    [InlineData("?page=3&page=4", 1)]
    public void A_mangled_page_number_does_no_harm(string address, int page) =>
        Assert.Equal(page, ReadQuery.From(Query(address)).Page);

    [Theory]
    [InlineData("a\0b", "a b")]
    [InlineData("  khai sinh\r\n", "khai sinh")]
    [InlineData(null, "")]
    public void Control_characters_never_leave_the_page(string? text, string clean) =>
        Assert.Equal(clean, ReadQuery.Clean(text));

    [Fact]
    public void A_very_long_question_is_cut() => Assert.Equal(200, ReadQuery.Clean(new string('a', 5000)).Length);

    [Fact]
    public void A_letter_of_two_units_is_not_cut_in_half() =>
        Assert.Equal(new string('a', 199), ReadQuery.Clean(new string('a', 199) + "😀"));

    [Fact]
    public void Facets_that_are_not_ours_are_left_out() =>
        Assert.Empty(ReadQuery.From(Query("?tinh=x&size=100000")).Narrowed);

    static QueryCollection Query(string address) => new(QueryHelpers.ParseQuery(address));
}
