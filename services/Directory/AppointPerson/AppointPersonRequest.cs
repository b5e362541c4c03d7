using System.Text.Json.Serialization;

namespace EGov.Directory.AppointPerson;

/// <summary>Body of <c>POST /api/directory/appointments</c>.</summary>
/// <param name="Person">Somebody new, or somebody known as they were seen.</param>
/// <param name="UnitId">Unit of the post.</param>
/// <param name="Role">Word of a role.</param>
/// <param name="Title">What the post is called (chức danh).</param>
/// <param name="Kind">regular or acting.</param>
/// <param name="From">First day.</param>
/// <param name="Act">Legal act.</param>
/// <param name="To">Last day; none: until further notice.</param>
/// <param name="IsHead">Whether the holder is the head of the unit.</param>
internal sealed record AppointPersonRequest(
    AppointedPerson Person, Guid UnitId, string Role, string Title, PostKind Kind, DateOnly From, string Act,
    DateOnly? To = null, bool IsHead = false)
{
    [JsonIgnore]
    public PostFacts Facts => new(UnitId, Role, Title.Normalize(), Kind, IsHead);
}

/// <summary>Who is appointed: one of the two.</summary>
internal sealed record AppointedPerson(NewPerson? New = null, SeenPerson? Existing = null);

/// <summary>A person not yet in the directory.</summary>
internal sealed record NewPerson(
    PersonKind Kind, string Name, string? Phone = null, string? Email = null, bool ContactIsPublic = false)
{
    [JsonIgnore]
    public PersonFacts Facts => new(Name.Normalize(), Phone, Email, ContactIsPublic);
}

/// <summary>A person and the number of their last write that the caller has seen.</summary>
internal sealed record SeenPerson(Guid Id, long Sequence);

/// <summary>
/// Answer to a write: the post, who holds it, and the number of the write, which the person's ETag is made of.
/// </summary>
internal sealed record WrittenPost(Guid PostId, Guid PersonId, long Sequence);
