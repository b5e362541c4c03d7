using EGov.Directory.Codes;

namespace EGov.Directory;

/// <summary>A code a unit has between two days, both included.</summary>
internal sealed class UnitCode
{
    public long Id { get; private set; }

    public required Guid UnitId { get; init; }

    public required CodeKind Kind { get; init; }

    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
