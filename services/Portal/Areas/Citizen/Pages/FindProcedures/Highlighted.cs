using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

/// <summary>
/// A name with its found words marked. The service sends encoded text with mark tags; only those tags pass, whatever
/// else a record may contain.
/// </summary>
internal sealed class Highlighted(string? highlight, string name) : IHtmlContent
{
    const string Open = "<mark>";
    const string Close = "</mark>";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (string.IsNullOrEmpty(highlight))
        {
            encoder.Encode(writer, name);
            return;
        }
        var inside = false;
        foreach (var part in highlight.Replace(Close, Open, StringComparison.Ordinal).Split(Open))
        {
            writer.Write(inside && part.Length > 0 ? Open : "");
            encoder.Encode(writer, WebUtility.HtmlDecode(part));
            writer.Write(inside && part.Length > 0 ? Close : "");
            inside = !inside;
        }
    }
}
