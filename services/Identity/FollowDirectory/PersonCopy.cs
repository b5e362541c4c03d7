namespace EGov.Identity.FollowDirectory;

/// <summary>A person of Directory as it last told of them; their posts lie in <c>post_copy</c>.</summary>
internal sealed class PersonCopy
{
    public required Guid Id { get; init; }

    /// <summary>Number of Directory's write; a lower one is older.</summary>
    public required long Sequence { get; set; }

    public required string Name { get; set; }

    /// <summary>officer or postal.</summary>
    public required string Kind { get; set; }
}
