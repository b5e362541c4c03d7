namespace EGov.Directory.FindPeople;

/// <summary>A post as of a day, at a unit by its name of that day.</summary>
internal sealed record ShownPost(
    Guid Id, Guid UnitId, string? UnitName, string Role, string Title, PostKind Kind, bool IsHead,
    DateOnly ValidFrom, DateOnly? ValidTo, Guid? OnBehalfOf);

/// <summary>A person and the posts they have on the day.</summary>
internal sealed record ShownPerson(Guid Id, PersonKind Kind, string Name, IReadOnlyList<ShownPost> Posts);
