using EGov.Portal.AccountService;
using EGov.Portal.DossierService;

namespace EGov.Portal.Areas.Workspace;

/// <summary>A page for those who work on dossiers.</summary>
internal abstract class DossierPage : ActingPage
{
    /// <summary>Those who take dossiers in.</summary>
    public static readonly IReadOnlyList<string> Receivers = ["receiver", "postal"];

    /// <summary>Those who see the dossiers of a unit.</summary>
    public static readonly IReadOnlyList<string> Readers = [.. Receivers, "specialist", "leader", "clerk"];

    public DossierRecord Case { get; private set; } = null!;

    /// <summary>The state of the dossier the page shows.</summary>
    public string Tag { get; private set; } = "";

    protected override IReadOnlyList<string> RolesHere => Readers;

    protected DossierCalls Calls => HttpContext.RequestServices.GetRequiredService<DossierCalls>();

    /// <summary>False when there is no such dossier, or it is not theirs to see.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await Calls.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }
        (Case, Tag) = found;
        return true;
    }

    /// <summary>Refusals of the service with the names of our boxes.</summary>
    protected static IReadOnlyList<ServiceDefaults.Problems.Refusal> AtBoxes(ServiceReply reply) =>
        [.. reply.Refusals.Select(one => one with { Field = one.Field?.Replace("applicant.", "", StringComparison.Ordinal) })];
}
