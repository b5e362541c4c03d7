namespace EGov.Identity.Grants;

/// <summary>A post as Directory last told of it; written by the follower of Directory's events only.</summary>
internal sealed class PostCopy
{
    public required Guid PersonId { get; init; }

    public required Guid PostId { get; init; }

    public required Guid UnitId { get; init; }

    public required string Role { get; init; }

    /// <summary>First day, included.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, included; none: until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the post is held on that day.</summary>
    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    /// <summary>regular, acting (quyền) or delegated (ủy quyền).</summary>
    public required string Kind { get; init; }
}
