using System.Globalization;
using EGov.Portal.Site;

namespace EGov.Portal.Tests.Site;

public sealed class LanguageTagHelperTests
{
    [Theory]
    [InlineData("en", "/thu-tuc", "/thu-tuc?lang=en")]
    [InlineData("en", "/thu-tuc?q=a", "/thu-tuc?q=a&lang=en")]
    [InlineData("en", "/thu-tuc?q=a#phan", "/thu-tuc?q=a&lang=en#phan")]
    [InlineData("en", "#phan", "#phan")]
    [InlineData("en", "https://example.org/", "https://example.org/")]
    [InlineData("en", "tel:1022", "tel:1022")]
    [InlineData("vi", "/thu-tuc?q=a", "/thu-tuc?q=a")]
    public void Links_within_the_site_keep_the_language(string language, string address, string kept)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        Assert.Equal(kept, LanguageTagHelper.Keep(address));
    }
}
