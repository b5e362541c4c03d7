namespace EGov.Portal.AccountService;

/// <summary>A post as the directory tells of it.</summary>
internal sealed record KnownPost(
    Guid Id, Guid UnitId, string Role, string Title, string Kind, DateOnly From, DateOnly? To, string? Act)
{
    /// <summary>Whether it can still be ended on or after that day.</summary>
    public bool IsOver(DateOnly day) => To < day;
}

/// <summary>A person with every post they have and had.</summary>
internal sealed record KnownPerson(
    Guid Id, long Sequence, string Name, string Kind, IReadOnlyList<KnownPost> Posts)
{
    public static string PlaceOf(Guid id) => $"api/directory/people/{id}";
}

/// <summary>Answer of the directory about one person.</summary>
internal sealed record PersonReply(KnownPerson State);

/// <summary>Somebody found by name, with the posts of today.</summary>
internal sealed record FoundPerson(Guid Id, string Kind, string Name, IReadOnlyList<FoundPost> Posts);

internal sealed record FoundPost(Guid UnitId, string? UnitName, string Role, string Title);

/// <summary>A page of people; <c>Next</c> is null on the last page.</summary>
internal sealed record FoundPeople(IReadOnlyList<FoundPerson> Items, string? Next);

/// <summary>Who was given a post.</summary>
internal sealed record WrittenPost(Guid PostId, Guid PersonId);
