using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EGov.Portal.Site;

/// <summary>
/// Keeps the reader's language on links and forms within the site without a cookie, so that caches can keep pages.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
public sealed class LanguageTagHelper : TagHelper
{
    /// <summary>Address of a link.</summary>
    public string? Href { get; set; }

    /// <summary>Marks the link that changes the language itself.</summary>
    [HtmlAttributeName("hreflang")]
    public string? OtherLanguage { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (OtherLanguage is not null)
        {
            output.Attributes.SetAttribute("hreflang", OtherLanguage);
        }
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", OtherLanguage is null ? Keep(Href) : Href);
        }
        if (context.TagName == "form" && PageAnswers.IsEnglish)
        {
            output.PreContent.AppendHtml("<input type=\"hidden\" name=\"lang\" value=\"en\">");
        }
    }

    internal static string Keep(string address)
    {
        if (!PageAnswers.IsEnglish || !address.StartsWith('/'))
        {
            return address;
        }
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        return path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en" + address[path.Length..];
    }
}
