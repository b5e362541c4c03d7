using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Site;

internal static class SeeOtherResult
{
    /// <summary>After a form: the next page is read, not posted (RFC 9110 §15.4.4).</summary>
    public static IActionResult SeeOther(this PageModel page, string address)
    {
        page.Response.Headers.Location = address;
        return page.StatusCode(StatusCodes.Status303SeeOther);
    }
}
