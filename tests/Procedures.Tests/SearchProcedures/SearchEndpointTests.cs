using System.Net;
using System.Text.Json;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class SearchEndpointTests(SearchHost host) : IClassFixture<SearchHost>
{
    [Fact]
    public async Task The_first_item_answers_the_question()
    {
        var answer = await AskAsync("?q=cho em hỏi đăng ký khai sinh ở đâu");
        var first = answer.GetProperty("items")[0];
        Assert.Equal("1.000001", first.GetProperty("code").GetString());
        Assert.Contains("khai sinh</mark>", first.GetProperty("highlight").GetString(), StringComparison.Ordinal);
        Assert.Equal("sqlite", answer.GetProperty("engine").GetString());
        Assert.Equal("commune", first.GetProperty("level").GetString());
    }

    [Fact]
    public async Task Without_a_query_everything_is_listed_by_name()
    {
        var answer = await AskAsync("?size=3");
        Assert.Equal(SampleDocuments.All.Length, answer.GetProperty("total").GetInt32());
        Assert.Equal(3, answer.GetProperty("items").GetArrayLength());
        Assert.Contains(answer.GetProperty("facets").GetProperty("field").EnumerateArray(),
            value => value.GetProperty("value").GetString() == "Hộ tịch" && value.GetProperty("count").GetInt32() == 4);
    }

    [Fact]
    public async Task A_filter_narrows_items_but_not_its_own_counts()
    {
        var answer = await AskAsync("?online=full&level=commune");
        Assert.Equal("1.000006", answer.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal(2, answer.GetProperty("facets").GetProperty("online").GetArrayLength());
    }

    [Theory]
    [InlineData("1.000005", "1.000005")]
    [InlineData("000005", "1.000005")]
    [InlineData("2.0000", "2.000008")]
    public async Task A_code_in_full_or_part_comes_first(string typed, string code)
    {
        var answer = await AskAsync("?q=" + typed);
        Assert.Equal(code, answer.GetProperty("items")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_mended_query_is_told()
    {
        var answer = await AskAsync("?q=khai sihn");
        Assert.Equal("khai sinh", answer.GetProperty("correctedQuery").GetString());
        Assert.Equal("1.000001", answer.GetProperty("items")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task When_filters_leave_nothing_what_is_near_is_told()
    {
        var answer = await AskAsync("?q=khai sinh&level=ministry");
        Assert.Equal(0, answer.GetProperty("total").GetInt32());
        Assert.Equal("1.000001", answer.GetProperty("nearMisses")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Markup_in_a_name_is_encoded()
    {
        var answer = await AskAsync("?q=nhào lộn");
        var highlight = answer.GetProperty("items")[0].GetProperty("highlight").GetString()!;
        Assert.DoesNotContain("<b>", highlight, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?page=a")]
    [InlineData("?size=101")]
    [InlineData("?size=1e3")]
    [InlineData("?level=moon")]
    [InlineData("?online=")]
    [InlineData("?online=%20")]
    [InlineData("?level=%20ministry")]
    [InlineData("?size=")]
    [InlineData("?q=a&page")]
    public async Task Bad_paging_and_unknown_filters_are_refused(string query)
    {
        using var answer = await host.Client.GetAsync("/api/procedures" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("?q=&field=&agency=")]
    [InlineData("?q&nothing-we-know=")]
    public async Task Empty_text_is_taken_as_left_out(string query) =>
        Assert.Equal((await AskAsync("")).GetProperty("total").GetInt32(),
            (await AskAsync(query)).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("q=", "a", 200)]
    [InlineData("q=", "😀", 200)]
    [InlineData("field=", " ", 300)]
    [InlineData("", "field=&", 20)]
    public async Task Text_is_refused_from_the_first_character_and_filter_too_many(string name, string one, int most)
    {
        foreach (var (count, status) in new[] { (most, HttpStatusCode.OK), (most + 1, HttpStatusCode.BadRequest) })
        {
            var many = string.Concat(Enumerable.Repeat(one, count));
            using var answer = await host.Client.GetAsync(
                "/api/procedures?" + name + (name.Length > 0 ? Uri.EscapeDataString(many) : many));
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("%ED%A0%80")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("name:* AND NOT (khai")]
    [InlineData("%25_%5C'")]
    [InlineData("^khai NEAR/3 sinh*")]
    [InlineData(".*+?[]{}()|")]
    [InlineData("{\"query\":{}}")]
    [InlineData("😀😀")]
    public async Task Signs_of_query_languages_do_no_harm(string query)
    {
        using var answer = await host.Client.GetAsync("/api/procedures?q=" + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?q=a%00b")]
    [InlineData("?field=%00")]
    public async Task A_null_character_is_refused_or_left_out(string query)
    {
        using var answer = await host.Client.GetAsync("/api/procedures" + query);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_repeated_question_is_answered_from_memory_and_unchanged_ones_by_304()
    {
        using var first = await host.Client.GetAsync("/api/procedures?q=tạm");
        using var again = await host.Client.GetAsync("/api/procedures?q=tạm");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Contains("public", first.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures?q=tạm");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Suggestions_come_while_typing_with_or_without_diacritics()
    {
        foreach (var typed in new[] { "khai si", "khai sinh", "Khái Sỉ" })
        {
            var answer = await AskAsync("/suggest?q=" + typed);
            Assert.Equal("1.000001", answer.GetProperty("items")[0].GetProperty("code").GetString());
        }
        Assert.Equal(0, (await AskAsync("/suggest?q=")).GetProperty("items").GetArrayLength());
        Assert.NotEqual(0, (await AskAsync("/suggest?q=lấy vợ")).GetProperty("items").GetArrayLength());
        Assert.Equal("1.000005",
            (await AskAsync("/suggest?q=1.000005")).GetProperty("items")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_routes_are_described_with_their_bounds()
    {
        using var document = JsonDocument.Parse(await host.Client.GetStringAsync("/openapi/v1.json"));
        var search = document.RootElement.GetProperty("paths").GetProperty("/api/procedures").GetProperty("get");
        Assert.Equal(8, search.GetProperty("parameters").GetArrayLength());
        Assert.True(document.RootElement.GetProperty("paths").TryGetProperty("/api/procedures/suggest", out _));
    }

    async Task<JsonElement> AskAsync(string query)
    {
        using var answer = await host.Client.GetAsync("/api/procedures" + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }
}
