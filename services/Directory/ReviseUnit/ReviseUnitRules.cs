using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.ReviseUnit;

/// <summary>When a unit may be something else from a day on.</summary>
internal static class ReviseUnitRules
{
    public static IReadOnlyList<Refusal> Judge(
        Levels levels, Unit unit, ReviseUnitRequest asked, Unit? parent, IReadOnlyList<CodeText> codes,
        IReadOnlyCollection<UnitCode> holders)
    {
        var facts = asked.Over(unit.Last.Facts);
        return
        [
            .. UnitRules.DayIsPlausible(asked.ValidFrom, "validFrom"),
            .. UnitRules.ActIsNamed(asked.Act),
            .. UnitIsOpen(unit),
            .. VersionsFollowInOrder(unit, asked.ValidFrom),
            .. SomethingChanges(unit, facts, codes),
            .. UnitIsNotItsOwnParent(unit, facts),
            .. UnitRules.FactsAreSound(levels, unit.Kind, facts, parent, asked.ValidFrom),
            .. UnitRules.CodesAreNeverReused(codes, holders, [unit.Id]),
        ];
    }

    public static IEnumerable<Refusal> UnitIsOpen(Unit unit)
    {
        if (unit.Last.ValidTo is { } last)
        {
            yield return new(nameof(UnitIsOpen), $"Đơn vị đã kết thúc hoạt động ngày {last:dd/MM/yyyy}.", "id");
        }
    }

    public static IEnumerable<Refusal> VersionsFollowInOrder(Unit unit, DateOnly from)
    {
        if (from <= unit.Last.ValidFrom)
        {
            yield return new(nameof(VersionsFollowInOrder),
                $"Đã có thay đổi từ ngày {unit.Last.ValidFrom:dd/MM/yyyy}; thay đổi mới phải sau ngày đó.", "validFrom");
        }
    }

    static IEnumerable<Refusal> SomethingChanges(Unit unit, UnitFacts facts, IReadOnlyList<CodeText> codes)
    {
        if (facts == unit.Last.Facts && codes.All(code => unit.Codes.Exists(held =>
            held.Kind == code.Kind && held.Value == code.Value && held.ValidTo is null)))
        {
            yield return new(nameof(SomethingChanges), "Nội dung mới không khác nội dung đang có hiệu lực.");
        }
    }

    static IEnumerable<Refusal> UnitIsNotItsOwnParent(Unit unit, UnitFacts facts)
    {
        if (facts.ParentId == unit.Id)
        {
            yield return new(nameof(UnitIsNotItsOwnParent), "Đơn vị không thể trực thuộc chính nó.", "parentId");
        }
    }
}
