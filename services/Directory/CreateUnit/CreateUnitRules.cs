using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.CreateUnit;

/// <summary>When a unit may be entered; every refusal at once.</summary>
internal static class CreateUnitRules
{
    public static IReadOnlyList<Refusal> Judge(
        Levels levels, CreateUnitRequest asked, Unit? parent, IReadOnlyList<CodeText> codes,
        IReadOnlyCollection<UnitCode> holders) =>
    [
        .. UnitRules.DayIsPlausible(asked.ValidFrom, "validFrom"),
        .. UnitRules.ActIsNamed(asked.Act),
        .. UnitRules.FactsAreSound(levels, asked.Unit.Kind, asked.Unit.Facts, parent, asked.ValidFrom),
        .. UnitRules.CodesAreNeverReused(codes, holders, []),
    ];
}
