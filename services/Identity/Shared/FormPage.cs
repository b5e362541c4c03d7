using System.Globalization;
using EGov.Identity.Issuer;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Pages;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Shared;

/// <summary>A page with one form, that knows where its reader wants to go in the end.</summary>
internal abstract class FormPage : PageModel
{
    const string Home = IdentitySetup.Path + "/tai-khoan";

    /// <summary>A path of this site; any other place is forgotten.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected string Onward => LocalAddress.IsOne(ReturnUrl) ? ReturnUrl : LanguageTagHelper.Keep(Home);

    /// <summary>Address of another page of ours that leads to the same end.</summary>
    public string Step(string path) => LanguageTagHelper.Keep(LocalAddress.IsOne(ReturnUrl)
        ? QueryHelpers.AddQueryString(IdentitySetup.Path + path, "returnUrl", ReturnUrl)
        : IdentitySetup.Path + path);

    protected IActionResult Go(string address) => this.SeeOther(address);

    /// <summary>The same page again with what is wrong; 422, for it was not done.</summary>
    protected IActionResult Refuse(params IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>429 with the moment from which it may be tried again.</summary>
    protected IActionResult RefuseUntil(DateTimeOffset until, DateTimeOffset now)
    {
        Refusals = [WaitWords.Of(until, now)];
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (until != DateTimeOffset.MaxValue)
        {
            Response.Headers.RetryAfter = WaitWords.Seconds(until, now).ToString(CultureInfo.InvariantCulture);
        }
        return Page();
    }
}
