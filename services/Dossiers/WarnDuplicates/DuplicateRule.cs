namespace EGov.Dossiers.WarnDuplicates;

/// <summary>By what two dossiers of one procedure are taken for the same.</summary>
internal enum DuplicateBy { IdNumber, LandParcel }

/// <summary>A rule of an administrator: for intakes of a unit and those below it.</summary>
internal sealed class DuplicateRule
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>Code of one procedure; empty for all.</summary>
    public required string Procedure { get; set; }
    public required DuplicateBy By { get; set; }

    /// <summary>How many days back.</summary>
    public required int Days { get; set; }
    public required bool IsOn { get; set; }
    public int Revision { get; set; }
}
