namespace EGov.Dossiers.SubmitDossier;

/// <summary>Last serial an agency gave on a day; the row is locked until the dossier that took the next is kept.</summary>
internal sealed class NumberSeries
{
    public required Guid UnitId { get; init; }
    public required DateOnly Day { get; init; }
    public required int Last { get; init; }
}
