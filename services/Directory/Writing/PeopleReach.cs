using EGov.ServiceDefaults.Access;

namespace EGov.Directory.Writing;

/// <summary>Which unit decides about a person or a post.</summary>
internal static class PeopleReach
{
    /// <summary>
    /// The unit of the post. A role that counts beyond its unit is given by those who reach the unit above, or an
    /// administrator of one office could give it to a friend.
    /// </summary>
    public static Target Of(Unit unit, PostRole? role, DateOnly day) => new(
        role is { GivenFromAbove: true } && unit.At(day)?.ParentId is { } above ? above : unit.Id);

    /// <summary>Null when the person serves, now or later, in a unit within reach; else the answer to give.</summary>
    public static IResult? OutOfReach(HttpContext http, Person person, DateOnly day) =>
        http.UnitsInReach() is { } reach
        && !person.Posts.Exists(post => !(post.ValidTo < day) && reach.Contains(post.UnitId))
            ? http.OutOfReach((Guid?)null)
            : null;
}
