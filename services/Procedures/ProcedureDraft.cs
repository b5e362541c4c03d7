namespace EGov.Procedures;

/// <summary>Content being prepared for the next decision; at most one per procedure.</summary>
internal sealed class ProcedureDraft
{
    public required string Code { get; init; }
    public required string Content { get; set; }
    public required byte[] Hash { get; set; }

    /// <summary>Day the newest legal basis takes effect, if the drafter states it.</summary>
    public DateOnly? BasisEffectiveFrom { get; set; }
    public Issuer Issuer { get; set; }

    /// <summary>Counts the edits; its ETag.</summary>
    public int Revision { get; set; } = 1;
    public DateTimeOffset UpdatedAt { get; set; }
}
