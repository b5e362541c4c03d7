using EGov.Portal.AccountService;

namespace EGov.Portal.Areas.Workspace;

/// <summary>A page for those who act as administrators of a unit.</summary>
internal abstract class AdministrationPage : ActingPage
{
    public const string Role = "unit-admin";

    protected override IReadOnlyList<string> RolesHere => [Role];

    protected OfficeCalls Calls => HttpContext.RequestServices.GetRequiredService<OfficeCalls>();
}
