using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Workspace;

/// <summary>
/// A page for those who act in one of some roles; services judge each request again by the token. What is not theirs
/// to see is the same page as what is not there.
/// </summary>
internal abstract class ActingPage : PageModel
{
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>The role and unit they act for.</summary>
    public Acting Acting { get; private set; } = null!;

    public Guid Unit => Acting.Unit;

    public DateOnly Today => Figures.TodayHere(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>Roles the page is for.</summary>
    protected abstract IReadOnlyList<string> RolesHere { get; }

    /// <summary>Boxes of the form, to which a refusal may point.</summary>
    protected virtual IReadOnlyList<string> Boxes => [];

    protected PortalSession Session => HttpContext.SignedIn()!;

    public override Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Session.ActingOn(Today) is { } acting && RolesHere.Contains(acting.Role))
        {
            Acting = acting;
            return next();
        }
        context.Result = Session.HeldOn(Today).Any(held => RolesHere.Contains(held.Role))
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
