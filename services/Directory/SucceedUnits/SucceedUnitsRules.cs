using EGov.Directory.CloseUnit;
using EGov.Directory.ReviseUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.SucceedUnits;

/// <summary>When units may go over into others; every refusal at once.</summary>
internal static class SucceedUnitsRules
{
    public static IReadOnlyList<Refusal> Judge(Levels levels, SucceedUnitsRequest asked, SuccessionScene scene) =>
    [
        .. UnitRules.DayIsPlausible(asked.On, "on"),
        .. UnitRules.ActIsNamed(asked.Act),
        .. NumbersFitTheRelation(asked),
        .. SharesAddUp(asked),
        .. UnitsAreNamedOnce(asked),
        .. scene.From.Concat(asked.Relation == Relation.Move ? [] : scene.Children)
            .SelectMany(unit => ReviseUnitRules.UnitIsOpen(unit)
                .Concat(ReviseUnitRules.VersionsFollowInOrder(unit, asked.On))),
        .. TargetsExist(asked, scene),
        .. CloseUnitRules.NothingHangsBelow(asked.Relation == Relation.Split ? scene.Children.Count : 0),
        .. asked.Into.Select(into => into.New).OfType<NewUnit>().SelectMany(unit =>
            UnitRules.FactsAreSound(levels, unit.Kind, unit.Facts, scene.Parent(unit.ParentId), asked.On)),
        .. CloseUnitRules.NothingCameLater(scene.HasLaterEdges),
        .. ChildrenStaySound(levels, asked, scene),
        .. CodeIsNamedOnce(scene),
        .. UnitRules.CodesAreNeverReused(
            scene.Codes.SelectMany(codes => codes), scene.Holders, [.. scene.From.Select(unit => unit.Id)]),
        .. scene.Unread,
    ];

    static IEnumerable<Refusal> NumbersFitTheRelation(SucceedUnitsRequest asked)
    {
        var shape = RelationShapes.Of(asked.Relation);
        var all = asked.From.Count + asked.Into.Count(into => into.Existing is not null);
        if (asked.From.Count < 1 || asked.From.Count > shape.MostFrom
            || asked.Into.Count < shape.LeastInto || asked.Into.Count > shape.MostInto
            || (asked.Relation == Relation.Merge && all < 2)
            || asked.Into.Any(into => into.New is null == into.Existing is null)
            || (asked.Relation == Relation.Move && asked.Into.Any(into => into.Existing is null)))
        {
            yield return new(nameof(NumbersFitTheRelation), asked.Relation switch
            {
                Relation.Merge => "Sáp nhập cần ít nhất hai đơn vị vào một đơn vị.",
                Relation.Split => "Chia tách cần một đơn vị thành ít nhất hai đơn vị.",
                Relation.Move => "Điều chỉnh cần một đơn vị chuyển một phần sang một đơn vị đang có.",
                _ => "Đổi thành cần một đơn vị và một đơn vị thay thế.",
            }, "from");
        }
    }

    // A part that no act states stays unknown; parts that are stated must make up the whole.
    static IEnumerable<Refusal> SharesAddUp(SucceedUnitsRequest asked)
    {
        var shares = asked.Into.Select(into => into.Share).OfType<decimal>().ToList();
        if (shares.Exists(share => share is <= 0 or > 1)
            || (asked.Relation == Relation.Split && shares.Count > 0
                && (shares.Count < asked.Into.Count || shares.Sum() != 1)))
        {
            yield return new(nameof(SharesAddUp), "Tỷ lệ phải trên 0, và khi ghi thì ghi đủ, cộng lại bằng 1.", "into");
        }
    }

    static IEnumerable<Refusal> UnitsAreNamedOnce(SucceedUnitsRequest asked)
    {
        var ids = asked.From.Concat(asked.Into.Select(into => into.Existing).OfType<SeenUnit>()).Select(seen => seen.Id);
        if (ids.GroupBy(id => id).Any(group => group.Count() > 1))
        {
            yield return new(nameof(UnitsAreNamedOnce), "Mỗi đơn vị chỉ nêu một lần.", "from");
        }
    }

    // What hangs below goes along where a single unit takes over, and must be sound below that one.
    static IEnumerable<Refusal> ChildrenStaySound(Levels levels, SucceedUnitsRequest asked, SuccessionScene scene)
    {
        var above = scene.Targets.FirstOrDefault() ?? (asked.Into is [{ New: { } one }]
            ? Unit.Open(Guid.Empty, one.Kind, one.Facts, asked.On, asked.Act) : null);
        return asked.Relation is Relation.Split or Relation.Move || above?.At(asked.On) is null ? []
            : scene.Children.SelectMany(child => UnitRules.FactsAreSound(levels, child.Kind,
                    child.Last.Facts with { ParentId = above.Id }, above, asked.On))
                .DistinctBy(refusal => (refusal.Code, refusal.Field));
    }

    static IEnumerable<Refusal> CodeIsNamedOnce(SuccessionScene scene)
    {
        var codes = scene.Codes.SelectMany(one => one).ToList();
        if (codes.Distinct().Count() < codes.Count)
        {
            yield return new(nameof(CodeIsNamedOnce), "Mỗi mã chỉ ghi cho một đơn vị.", "codes");
        }
    }

    static IEnumerable<Refusal> TargetsExist(SucceedUnitsRequest asked, SuccessionScene scene)
    {
        if (scene.Targets.Any(target => target?.At(asked.On) is null && target is not null))
        {
            yield return new(nameof(TargetsExist), $"Ngày {asked.On:dd/MM/yyyy} đơn vị nhận không hoạt động.", "into");
        }
    }
}
