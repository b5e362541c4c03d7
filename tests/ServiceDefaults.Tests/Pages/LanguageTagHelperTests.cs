using System.Globalization;
using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EGov.ServiceDefaults.Tests.Pages;

public sealed class LanguageTagHelperTests
{
    [Theory]
    [InlineData("en", "/thu-tuc", "/thu-tuc?lang=en")]
    [InlineData("en", "/thu-tuc?q=a", "/thu-tuc?q=a&lang=en")]
    [InlineData("en", "/thu-tuc?q=a#phan", "/thu-tuc?q=a&lang=en#phan")]
    [InlineData("en", "/thu-tuc?q=a&lang=en", "/thu-tuc?q=a&lang=en")]
    [InlineData("en", "/thu-tuc?lang=en#phan", "/thu-tuc?lang=en#phan")]
    [InlineData("en", "/thu-tuc?lang=english", "/thu-tuc?lang=english&lang=en")]
    [InlineData("en", "#phan", "#phan")]
    [InlineData("en", "https://example.org/", "https://example.org/")]
    [InlineData("en", "tel:1022", "tel:1022")]
    [InlineData("vi", "/thu-tuc?q=a", "/thu-tuc?q=a")]
    public void Links_within_the_site_keep_the_language(string language, string address, string kept)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        Assert.Equal(kept, LanguageTagHelper.Keep(address));
    }

    [Theory]
    [InlineData("en", "post", "/id/x?lang=en", "")]
    [InlineData("en", "get", "/id/x", "<input type=\"hidden\" name=\"lang\" value=\"en\">")]
    [InlineData("vi", "post", "/id/x", "")]
    public void A_form_keeps_the_language_where_it_will_be_read(
        string language, string method, string address, string inside)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var output = new TagHelperOutput("form", [new("method", method)],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new LanguageTagHelper { Action = "/id/x" }.Process(new TagHelperContext("form", [], new Dictionary<object, object>(),
            "1"), output);
        Assert.Equal(address, output.Attributes["action"].Value);
        Assert.Equal(inside, output.PreContent.GetContent());
    }
}
