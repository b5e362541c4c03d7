namespace EGov.Directory;

/// <summary>
/// How a post is held: by appointment, for the time being in place of one (quyền, phụ trách), or for somebody who holds
/// it (ủy quyền).
/// </summary>
internal enum PostKind { Regular, Acting, Delegated }

/// <summary>A role at a unit and what the post is called.</summary>
internal sealed record PostFacts(Guid UnitId, string Role, string Title, PostKind Kind, bool IsHead);

/// <summary>
/// A role of a person at a unit between two days, both included; without a last day until further notice.
/// </summary>
internal sealed class Post
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid UnitId { get; init; }

    public required string Role { get; init; }

    public required string Title { get; init; }

    public required PostKind Kind { get; init; }

    /// <summary>Whether its holder is the head of the unit (người đứng đầu).</summary>
    public bool IsHead { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>The post that was delegated, and who holds it; null for other kinds.</summary>
    public Guid? SourceId { get; init; }

    public Guid? OnBehalfOfId { get; init; }

    /// <summary>The legal act it rests on.</summary>
    public required string Act { get; init; }

    public string? EndAct { get; set; }

    /// <summary>Ended because its unit did, so that its holder may have to be appointed anew.</summary>
    public bool EndedWithUnit { get; set; }

    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    /// <summary>Whether it covers any of these days.</summary>
    public bool Meets(DateOnly from, DateOnly? to) => (to is null || ValidFrom <= to) && !(ValidTo < from);

    /// <summary>Whether it covers all of these days.</summary>
    public bool Spans(DateOnly from, DateOnly? to) => ValidFrom <= from && (ValidTo is null || to <= ValidTo);

    public static Post Of(Guid id, Guid person, PostFacts facts, DateOnly from, DateOnly? to, string act) => new()
    {
        Id = id,
        PersonId = person,
        UnitId = facts.UnitId,
        Role = facts.Role,
        Title = facts.Title,
        Kind = facts.Kind,
        IsHead = facts.IsHead,
        ValidFrom = from,
        ValidTo = to,
        Act = act,
    };

    /// <summary>The same role, held by another for the holder of this post.</summary>
    public Post Delegate(Guid id, Guid person, string title, DateOnly from, DateOnly to, string act) => new()
    {
        Id = id,
        PersonId = person,
        UnitId = UnitId,
        Role = Role,
        Title = title,
        Kind = PostKind.Delegated,
        ValidFrom = from,
        ValidTo = to,
        SourceId = Id,
        OnBehalfOfId = PersonId,
        Act = act,
    };
}
