namespace EGov.Directory;

/// <summary>A person under an id that never changes, with all posts they have and had.</summary>
internal sealed class Person
{
    public required Guid Id { get; init; }

    public required PersonKind Kind { get; init; }

    /// <summary>Number of the write that changed it last; of the same count as those of units.</summary>
    public long Sequence { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as a search compares it.</summary>
    public string Folded { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public bool ContactIsPublic { get; private set; }

    public List<Post> Posts { get; } = [];

    public PersonFacts Facts => new(Name, Phone, Email, ContactIsPublic);

    public static Person Enter(Guid id, PersonKind kind, PersonFacts facts)
    {
        var person = new Person { Id = id, Kind = kind };
        person.Revise(facts);
        return person;
    }

    public void Revise(PersonFacts facts)
    {
        (Name, Phone, Email, ContactIsPublic) = (facts.Name, facts.Phone, facts.Email, facts.ContactIsPublic);
        Folded = UnitNames.Fold(facts.Name);
    }

    /// <summary>Ends a post; one that would not have begun by then is taken back.</summary>
    public void End(Post post, DateOnly lastDay, string act, bool withUnit = false)
    {
        if (post.ValidFrom > lastDay)
        {
            Posts.Remove(post);
            return;
        }
        (post.ValidTo, post.EndAct, post.EndedWithUnit) = (lastDay, act, withUnit);
    }
}
