using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Workspace;

/// <summary>
/// A page for those who act as administrators of a unit; services judge each request again by the token. What is not
/// theirs to see is the same page as what is not there.
/// </summary>
internal abstract class AdministrationPage : PageModel
{
    public const string Role = "unit-admin";

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>The unit they act for.</summary>
    public Guid Unit { get; private set; }

    public DateOnly Today => Figures.TodayHere(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    protected PortalSession Session => HttpContext.SignedIn()!;

    protected OfficeCalls Calls => HttpContext.RequestServices.GetRequiredService<OfficeCalls>();

    /// <summary>Boxes of the form, to which a refusal may point.</summary>
    protected virtual IReadOnlyList<string> Boxes => [];

    public override Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Session.ActingOn(Today) is { Role: Role } acting)
        {
            Unit = acting.Unit;
            return next();
        }
        context.Result = Session.HeldOn(Today).Any(held => held.Role == Role)
            ? this.SeeOther(Paths.ChooseUnit + QueryString.Create("returnUrl", Request.Path))
            : StatusCode(StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    }

    /// <summary>The same page again with what is wrong; 422, for it was not done.</summary>
    protected IActionResult Refuse(params IReadOnlyList<Refusal> refusals)
    {
        Refusals = [.. refusals.Select(one => Boxes.Contains(one.Field) ? one : one with { Field = null })];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The parts that say something.</summary>
    protected static QueryString Query(params IEnumerable<(string Name, string? Value)> parts) => QueryString.Create(
        parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
