using EGov.ServiceDefaults.Access;

namespace EGov.Directory.Writing;

/// <summary>Which unit decides about a person or a post.</summary>
internal static class PeopleReach
{
    /// <summary>
    /// Null when a post of the role at the unit may be given; else the answer to give. A role that counts everywhere is
    /// given by those who reach the top of the tree, or an administrator of one office could give it to a friend.
    /// </summary>
    public static IResult? OutOfReach(HttpContext http, Guid unit, string role) =>
        Roles.Everywhere.Contains(role) ? http.OutOfReachAtTop(unit) : http.OutOfReach(unit);

    /// <summary>Null when the person serves, now or later, in a unit within reach; else the answer to give.</summary>
    public static IResult? OutOfReach(HttpContext http, Person person, DateOnly day) =>
        http.UnitsInReach() is { } reach
        && !person.Posts.Exists(post => !(post.ValidTo < day) && reach.Contains(post.UnitId))
            ? http.OutOfReach((Guid?)null)
            : null;
}
