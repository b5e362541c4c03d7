namespace EGov.Dossiers.RequestSupplement;

/// <summary>A request for papers (phiếu yêu cầu bổ sung, Mẫu 02) and what answered it.</summary>
internal sealed class Supplement
{
    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }

    /// <summary>Number of the step that asked.</summary>
    public required int Step { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public required string ActingFor { get; init; }

    /// <summary>The reason in full.</summary>
    public required string Reason { get; init; }
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>When the dossier was due before (NgayHenTraTruoc); null before receipt.</summary>
    public DateTimeOffset? DueBefore { get; init; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Account of whoever handed the answer in.</summary>
    public string? AnsweredBy { get; private set; }
    public string Words { get; private set; } = "";
    public IReadOnlyList<DossierPart> Parts { get; private set; } = [];

    /// <summary>When it is due since (NgayHenTraMoi).</summary>
    public DateTimeOffset? DueAfter { get; private set; }

    /// <summary>What a step asks for.</summary>
    public static Supplement Of(DossierStep step, IReadOnlyList<string> papers) => new()
    {
        Id = Guid.CreateVersion7(step.At), DossierId = step.DossierId, Step = step.Number, AskedAt = step.At,
        AskedBy = step.By, ActingFor = step.ActingFor, Reason = step.Reason, Papers = papers, DueBefore = step.DueBefore,
    };

    /// <summary>A step answers it.</summary>
    public void Answer(DossierStep step, string words, IReadOnlyList<DossierPart> parts) =>
        (AnsweredAt, AnsweredBy, Words, Parts, DueAfter) = (step.At, step.By, words, parts, step.DueAfter);
}
