using EGov.Contracts.Directory;

namespace EGov.Directory.Writing;

/// <summary>The public state of a person as the event tells it: an unpublished contact is not in it.</summary>
internal static class PersonState
{
    public static PersonChanged Of(Person person) => new(
        UnitState.Text(person.Id), person.Sequence, person.Name, Word.Of(person.Kind),
        [.. person.Posts.OrderBy(post => post.ValidFrom).ThenBy(post => post.Id).Select(Of)],
        person.ContactIsPublic ? new ContactFact(person.Phone, person.Email) : null);

    static PostFact Of(Post post) => new(
        UnitState.Text(post.Id), UnitState.Text(post.UnitId), post.Role, post.Title, Word.Of(post.Kind),
        post.ValidFrom, post.ValidTo, post.OnBehalfOfId is { } person ? UnitState.Text(person) : null, post.Act);
}
