using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>What must hold of every post, however it is given.</summary>
internal static class PostRules
{
    /// <summary>One head of a unit at a time, appointed or acting; who signs for the head is not one.</summary>
    public static IEnumerable<Refusal> UnitHasOneHead(
        PostFacts asked, DateOnly from, DateOnly? to, IEnumerable<Post> postsOfUnit)
    {
        if (asked.IsHead && postsOfUnit.FirstOrDefault(post => post.IsHead && post.Meets(from, to)) is { } other)
        {
            var until = other.ValidTo is { } last ? $" đến hết ngày {last:dd/MM/yyyy}" : "";
            yield return new(nameof(UnitHasOneHead),
                $"Đơn vị đã có người đứng đầu ({other.Title}) từ ngày {other.ValidFrom:dd/MM/yyyy}{until}.", "isHead");
        }
    }

    /// <summary>A person holds a role at a unit once at a time.</summary>
    public static IEnumerable<Refusal> PostIsHeldOnce(
        PostFacts asked, DateOnly from, DateOnly? to, IEnumerable<Post> postsOfPerson)
    {
        if (postsOfPerson.Any(post => post.UnitId == asked.UnitId && post.Role == asked.Role && post.Meets(from, to)
            && (post.Kind == PostKind.Delegated) == (asked.Kind == PostKind.Delegated)))
        {
            yield return new(nameof(PostIsHeldOnce), "Người này đã giữ chức trách đó tại đơn vị trong thời gian này.", "role");
        }
    }
}
