using EGov.Contracts.Directory;

namespace EGov.Directory.Writing;

/// <summary>The public state of a unit as the event tells it.</summary>
internal static class UnitState
{
    public static UnitChanged Of(Unit unit, IEnumerable<Succession> into, IEnumerable<Succession> outOf) => new(
        Text(unit.Id), unit.Sequence, Word.Of(unit.Kind),
        [.. unit.Versions.OrderBy(version => version.ValidFrom).Select(Of)],
        [.. unit.Codes.OrderBy(code => code.Kind).ThenBy(code => code.ValidFrom).Select(Of)],
        [.. into.OrderBy(edge => edge.On).ThenBy(edge => edge.FromId).Select(edge => Of(edge, edge.FromId))],
        [.. outOf.OrderBy(edge => edge.On).ThenBy(edge => edge.ToId).Select(edge => Of(edge, edge.ToId))]);

    public static string Text(Guid id) => id.ToString("D");

    static UnitVersionFact Of(UnitVersion version) => new(
        version.ValidFrom, version.ValidTo, version.Name, version.Type, version.Level,
        version.ParentId is { } parent ? Text(parent) : null, version.Act,
        version.EndAct);

    static UnitCodeFact Of(UnitCode code) =>
        new(Word.Of(code.Kind), code.Value, code.ValidFrom, code.ValidTo);

    static UnitSuccessionFact Of(Succession edge, Guid other) =>
        new(Text(other), Word.Of(edge.Relation), edge.Share, edge.On, edge.Act);
}
