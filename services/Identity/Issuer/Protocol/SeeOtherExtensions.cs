using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Issuer;

internal static class SeeOtherExtensions
{
    /// <summary>
    /// RFC 9700 §4.12: 303, with which no browser posts a form on. What the address holds is told to nobody else.
    /// </summary>
    public static IActionResult SeeOther(this PageModel page, string address)
    {
        ProtocolError.NoStore(page.HttpContext);
        page.Response.Headers["Referrer-Policy"] = "no-referrer";
        page.Response.Headers.Location = address;
        return page.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A form sent as an address: with a form from elsewhere the browser's cookies do not come.</summary>
    public static IActionResult AsAddress(this PageModel page, string path) => !page.Request.HasFormContentType
        ? page.StatusCode(StatusCodes.Status415UnsupportedMediaType)
        : page.SeeOther(QueryHelpers.AddQueryString(IdentitySetup.Path + path, page.Request.Form));
}
