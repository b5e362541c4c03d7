using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.RevisePerson;

/// <summary>When what is known of a person may be changed.</summary>
internal static class RevisePersonRules
{
    public static IReadOnlyList<Refusal> Judge(PostRoles roles, Person person, PersonFacts facts, DateOnly today) =>
    [
        .. PersonRules.FactsAreSound(facts),
        .. SomethingChanges(person, facts),
        .. ContactRules.HoldersAreReachable(facts,
            person.Posts.Where(post => !(post.ValidTo < today)).Select(post => roles.Find(post.Role))),
    ];

    static IEnumerable<Refusal> SomethingChanges(Person person, PersonFacts facts)
    {
        if (person.Facts == facts)
        {
            yield return new(nameof(SomethingChanges), "Nội dung mới không khác nội dung đang có.");
        }
    }
}
