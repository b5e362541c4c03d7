using System.ComponentModel.DataAnnotations;

namespace EGov.Procedures;

/// <summary>One step of a workflow: who does what where, in how much time, and to whom it is handed on.</summary>
internal sealed record WorkflowStep
{
    public const string KeyPattern = "^[a-z][a-z0-9-]{0,39}$";
    public const string UnitPattern = @"^[0-9A-Za-z][0-9A-Za-z.\-]{0,79}$";
    public const int LongestName = 200, MostEdges = 20, MostHours = 8_000;

    [RegularExpression(KeyPattern)]
    public required string Key { get; init; }

    [StringLength(LongestName, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>One of the roles that handle dossiers.</summary>
    public required string Role { get; init; }
    public required StepWork Work { get; init; }
    public required StepPlace Place { get; init; }

    /// <summary>Code or id of the unit in the directory, where the place is a named unit.</summary>
    [RegularExpression(UnitPattern)]
    public string? Unit { get; init; }

    /// <summary>Working time in hours; null only where nobody has set a workflow.</summary>
    [Range(0, MostHours, MinimumIsExclusive = true)]
    public decimal? Hours { get; init; }

    /// <summary>Whom it may be handed to, one of them at a time; empty at an end and for an opinion.</summary>
    [MaxLength(MostEdges)]
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Opinion steps opened at once when it is handed on; their time comes on top of its own.</summary>
    [MaxLength(MostEdges)]
    public IReadOnlyList<string> Opinions { get; init; } = [];

    /// <summary>How many opinions must be in before it goes on; null for all of them.</summary>
    [Range(1, MostEdges)]
    public int? OpinionsNeeded { get; init; }
}

/// <summary>A step somebody may hand to; back where it returns the dossier to an earlier one.</summary>
internal sealed record NextStep([property: RegularExpression(WorkflowStep.KeyPattern)] string Step, bool Back = false);

/// <summary>Tiếp nhận, thẩm định, phê duyệt, phát hành, trả kết quả, cho ý kiến.</summary>
internal enum StepWork { Receive, Examine, Approve, Issue, Return, Opinion }

/// <summary>
/// The unit that received the dossier; the one that handles it; the one above that; or one named by code or id.
/// </summary>
internal enum StepPlace { Receiving, Competent, Parent, Unit }
