using EGov.Procedures.SearchProcedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class SearchRequestTests
{
    [Fact]
    public void An_address_without_anything_asks_for_the_first_ten()
    {
        var (request, refusals) = Read("");

        Assert.Empty(refusals);
        Assert.Equal(("", 1, 10), (request.Query, request.Page, request.Size));
        Assert.Empty(request.Filters);
    }

    [Fact]
    public void Words_filters_and_page_are_read()
    {
        var (request, refusals) =
            Read("?q=%20khai%00sinh%20&field=Hộ+tịch&level=commune&level=province&page=2&size=25");

        Assert.Empty(refusals);
        Assert.Equal(("khai sinh", 2, 25), (request.Query, request.Page, request.Size));
        Assert.Equal(["Hộ tịch"], request.Filters["field"]);
        Assert.Equal(["commune", "province"], request.Filters["level"]);
    }

    [Theory]
    [InlineData("?page=0", "PageIsInBounds")]
    [InlineData("?page=-1", "PageIsInBounds")]
    [InlineData("?page=1e3", "PageIsInBounds")]
    [InlineData("?page=99999999999999999999", "PageIsInBounds")]
    [InlineData("?size=101", "PageIsInBounds")]
    [InlineData("?size=", "PageIsInBounds")]
    [InlineData("?level=planet", "FilterIsKnown")]
    [InlineData("?online=0", "FilterIsKnown")]
    [InlineData("?channel=Online", "FilterIsKnown")]
    [InlineData("?field=%00", null)]
    public void What_cannot_be_meant_is_refused(string address, string? code) =>
        Assert.Equal(code, Read(address).Refusals.SingleOrDefault()?.Code);

    [Fact]
    public void A_query_of_a_book_is_refused() => Assert.Equal("QueryIsShort",
        Assert.Single(Read("?q=" + new string('a', SearchRequest.LongestQuery + 1)).Refusals).Code);

    [Fact]
    public void Filters_without_end_are_refused() => Assert.Equal("FilterIsKnown",
        Assert.Single(Read("?" + string.Join(
            '&', Enumerable.Repeat("field=x", SearchRequest.MostFilters + 1))).Refusals).Code);

    [Fact]
    public void Every_refusal_is_told_at_once() => Assert.Equal(3, Read("?page=0&size=0&level=x").Refusals.Count);

    static (SearchRequest Request, List<ServiceDefaults.Problems.Refusal> Refusals) Read(string address) =>
        SearchRequest.Read(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
