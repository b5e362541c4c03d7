using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.EndPost;

/// <summary>When a post may end.</summary>
internal static class EndPostRules
{
    public static IReadOnlyList<Refusal> Judge(Post post, EndPostRequest asked) =>
    [
        .. UnitRules.DayIsPlausible(asked.LastDay, "lastDay"),
        .. UnitRules.ActIsNamed(asked.Act),
        .. PostIsNotOver(post, asked.LastDay),
        .. LastDayIsNotBeforeThePost(post, asked.LastDay),
    ];

    // A post may be made shorter, never longer: that would be another appointment.
    static IEnumerable<Refusal> PostIsNotOver(Post post, DateOnly lastDay)
    {
        if (post.ValidTo <= lastDay)
        {
            yield return new(nameof(PostIsNotOver), $"Chức trách này kết thúc ngày {post.ValidTo:dd/MM/yyyy}.", "lastDay");
        }
    }

    // The day before the first takes a post back that has not begun.
    static IEnumerable<Refusal> LastDayIsNotBeforeThePost(Post post, DateOnly lastDay)
    {
        if (lastDay.AddDays(lastDay < DateOnly.MaxValue ? 1 : 0) < post.ValidFrom)
        {
            yield return new(nameof(LastDayIsNotBeforeThePost),
                $"Chức trách bắt đầu ngày {post.ValidFrom:dd/MM/yyyy}; ngày cuối không thể trước ngày đó.", "lastDay");
        }
    }
}
