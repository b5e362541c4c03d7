using EGov.Portal.AccountService;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Areas.Workspace.Pages.GiveRole;

/// <summary>The boxes of a post, what is in them and what is wrong with it.</summary>
internal sealed record PostBoxes(PostForm Form, IReadOnlyList<NamedUnit> Units, IReadOnlyList<Refusal> Refusals)
{
    public IReadOnlyList<(string Value, string Words)> UnitChoices =>
        [.. Units.Select(unit => (unit.Id.ToString(), unit.Name))];
}
