namespace EGov.Dossiers;

/// <summary>One line of a dossier's history (quá trình xử lý); never changed.</summary>
internal sealed class DossierStep
{
    public required Guid DossierId { get; init; }

    /// <summary>Counted from 1; the revision of the dossier the step led to.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Verb Verb { get; init; }

    /// <summary>State before; null for the first.</summary>
    public DossierState? From { get; init; }
    public required DossierState To { get; init; }

    /// <summary>Opaque subject of whoever did it.</summary>
    public required string By { get; init; }

    /// <summary>Role and unit they acted for, or empty.</summary>
    public string ActingFor { get; init; } = "";

    /// <summary>Unit that holds the dossier afterwards.</summary>
    public required Guid HolderUnitId { get; init; }

    /// <summary>Officer that holds it afterwards; null: anybody of the unit.</summary>
    public string? HolderSubject { get; init; }

    /// <summary>Why, as told to the applicant; empty where nothing is told.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the reason rests on, or empty.</summary>
    public string Article { get; init; } = "";
    public DateTimeOffset? DueBefore { get; init; }
    public DateTimeOffset? DueAfter { get; init; }
}
