namespace EGov.Directory.SucceedUnits;

/// <summary>Carries out a succession that was judged to be sound.</summary>
internal static class SuccessionChange
{
    /// <summary>Ends the old units, makes the new ones, draws the edges; gives the new units.</summary>
    public static IReadOnlyList<Unit> Apply(
        DirectoryDb db, SucceedUnitsRequest asked, SuccessionScene scene, DateTimeOffset now)
    {
        var act = asked.Act.Normalize();
        var shape = RelationShapes.Of(asked.Relation);
        foreach (var unit in scene.From.Where(_ => shape.Ends))
        {
            unit.Close(asked.On.AddDays(-1), act);
        }
        var targets = asked.Into.Select((into, index) =>
            scene.Targets[index] ?? Open(into, index, asked.On, act, scene, now)).ToList();
        var created = targets.Where((_, index) => scene.Targets[index] is null).ToList();
        db.Units.AddRange(created);
        // Judged before: what hangs below goes along only where a single unit takes over.
        foreach (var child in scene.Children)
        {
            child.Revise(child.Last.Facts with { ParentId = targets[0].Id }, asked.On, act);
        }
        db.Successions.AddRange(scene.From.SelectMany(from => targets.Select((target, index) => new Succession
        {
            FromId = from.Id,
            ToId = target.Id,
            Relation = asked.Relation,
            Share = asked.Into[index].Share ?? (shape.Ends && targets.Count == 1 ? 1 : null),
            Act = act,
            On = asked.On,
        })));
        return created;
    }

    static Unit Open(IntoUnit into, int index, DateOnly on, string act, SuccessionScene scene, DateTimeOffset now)
    {
        var unit = Unit.Open(Guid.CreateVersion7(now), into.New!.Kind, into.New.Facts, on, act);
        foreach (var code in scene.Codes[index])
        {
            unit.TakeCode(code, on);
        }
        return unit;
    }
}
