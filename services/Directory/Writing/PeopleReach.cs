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

    /// <summary>
    /// Null when the person serves, now or later, in a unit within reach; else the answer to give. Who serves nowhere
    /// any more stays with those they served under: else nobody could give them another post.
    /// </summary>
    public static IResult? OutOfReach(HttpContext http, Person person, DateOnly day) =>
        http.UnitsInReach() is { } reach && !Counting(person, day).Exists(post => reach.Contains(post.UnitId))
            ? http.OutOfReach((Guid?)null)
            : null;

    static List<Post> Counting(Person person, DateOnly day) =>
        person.Posts.FindAll(post => !(post.ValidTo < day)) is { Count: > 0 } still ? still : person.Posts;
}
