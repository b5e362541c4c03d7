using EGov.Directory.AppointPerson;

namespace EGov.Directory.LoadUnits;

/// <summary>A person in a line of a file, under the id the file gives them for good.</summary>
internal sealed record SourcePerson(
    Guid Id, PersonKind Kind, string Name, IReadOnlyList<SourcePost> Posts, string? Phone = null, string? Email = null,
    bool ContactIsPublic = false)
{
    public PersonFacts Facts => new(Name, Phone, Email, ContactIsPublic);
}

/// <summary>
/// A post in a file: its unit by any code of the first day; a delegated one names the person it is from.
/// </summary>
internal sealed record SourcePost(
    string Unit, string Role, string Title, DateOnly From, string Act, DateOnly? To = null,
    PostKind Kind = PostKind.Regular, bool IsHead = false, Guid? OnBehalfOf = null)
{
    public bool IsAlready(Post post, Guid unit) =>
        post.UnitId == unit && post.Role == Role && post.Kind == Kind && post.ValidFrom == From;

    public AppointPersonRequest Asked(Guid unit) =>
        new(new AppointedPerson(), unit, Role, Title, Kind, From, Act, To, IsHead);
}
