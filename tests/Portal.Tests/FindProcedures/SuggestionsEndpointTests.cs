using AngleSharp.Html.Parser;

namespace EGov.Portal.Tests.FindProcedures;

[Collection(WithProcedures.Name)]
public sealed class SuggestionsEndpointTests(RealProcedures procedures)
{
    readonly HttpClient client = procedures.Portal.Client;

    [Theory]
    [InlineData("khai si")]
    [InlineData("dang ky khai s")]
    public async Task Options_lead_to_procedures(string typed)
    {
        var options = await OptionsAsync(typed);
        Assert.InRange(options.Count, 1, 7);
        Assert.All(options, option => Assert.StartsWith("/thu-tuc/", option, StringComparison.Ordinal));
        Assert.Contains("/thu-tuc/1.001193", options);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("zzqqxx")]
    public async Task Little_or_nothing_typed_suggests_nothing(string typed) => Assert.Empty(await OptionsAsync(typed));

    [Fact]
    public async Task Names_are_encoded() =>
        Assert.DoesNotContain("<script>", await client.GetStringAsync("/goi-y?q=1.900003"), StringComparison.Ordinal);

    async Task<List<string?>> OptionsAsync(string typed)
    {
        var html = await client.GetStringAsync("/goi-y?q=" + typed.Replace(' ', '+'));
        return [.. new HtmlParser().ParseDocument($"<ul>{html}</ul>").QuerySelectorAll("[role=option]")
            .Select(option => option.GetAttribute("data-href"))];
    }
}
