using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EGov.ServiceDefaults.Pages;

/// <summary>
/// Keeps the reader's language on links and forms within the site without a cookie, so that caches can keep pages.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
public sealed partial class LanguageTagHelper : TagHelper
{
    /// <summary>Address of a link.</summary>
    public string? Href { get; set; }

    /// <summary>Address a form is sent to.</summary>
    public string? Action { get; set; }

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
        if (Action is not null)
        {
            output.Attributes.SetAttribute("action", IsPost(output) ? Keep(Action) : Action);
        }
        if (Action is not null && !IsPost(output) && PageSetup.IsEnglish)
        {
            output.PreContent.AppendHtml("<input type=\"hidden\" name=\"lang\" value=\"en\">");
        }
    }

    [GeneratedRegex("[?&]lang=en(?:[&#]|$)", RegexOptions.CultureInvariant, 100)]
    private static partial Regex IsKept();

    // What a form posts is not read for the language, its address is.
    static bool IsPost(TagHelperOutput output) =>
        output.Attributes.TryGetAttribute("method", out var method)
        && string.Equals(method.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address with the language of the reader, if it is within the site.</summary>
    public static string Keep(string address)
    {
        if (!PageSetup.IsEnglish || !address.StartsWith('/') || IsKept().IsMatch(address))
        {
            return address;
        }
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        return path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en" + address[path.Length..];
    }
}
