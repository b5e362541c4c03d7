using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
}
