using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Delegate;

/// <summary>When a post may be delegated: in writing, for a time, within the own post, and only once.</summary>
internal static class DelegateRules
{
    const string Article = "Nghị định 30/2020/NĐ-CP Điều 13 khoản 3";

    /// <summary>Judges it; <paramref name="below"/> are the units at and below that of the post on the first day.</summary>
    public static IReadOnlyList<Refusal> Judge(
        DelegateRequest asked, Post source, Person deputy, IReadOnlySet<Guid> below, PostRole? role) =>
    [
        .. PostDayRules.DaysAreInOrder(asked.From, asked.To),
        .. UnitRules.ActIsNamed(asked.Act),
        .. UnitRules.TextIsWritten(asked.Title, 200, "title"),
        .. DelegationIsNotPassedOn(source),
        .. DelegationStaysWithinThePost(source, asked),
        .. DelegateIsAnother(source, deputy),
        .. DelegateServesThere(asked, deputy, below),
        .. ContactRules.HoldersAreReachable(deputy.Facts, [role]),
        .. PostRules.PostIsHeldOnce(new(source.UnitId, source.Role, asked.Title, PostKind.Delegated, IsHead: false),
            asked.From, asked.To, deputy.Posts),
    ];

    static IEnumerable<Refusal> DelegationIsNotPassedOn(Post source)
    {
        if (source.Kind == PostKind.Delegated)
        {
            yield return new(nameof(DelegationIsNotPassedOn), "Người được ủy quyền không được ủy quyền lại.", "id", Article);
        }
    }

    static IEnumerable<Refusal> DelegationStaysWithinThePost(Post source, DelegateRequest asked)
    {
        if (!source.Spans(asked.From, asked.To))
        {
            var until = source.ValidTo is { } last ? $" đến hết ngày {last:dd/MM/yyyy}" : "";
            yield return new(nameof(DelegationStaysWithinThePost),
                $"Người ủy quyền giữ chức trách từ ngày {source.ValidFrom:dd/MM/yyyy}{until}; ủy quyền phải nằm trong đó.",
                "to", Article);
        }
    }

    static IEnumerable<Refusal> DelegateIsAnother(Post source, Person deputy)
    {
        if (source.PersonId == deputy.Id)
        {
            yield return new(nameof(DelegateIsAnother), "Không thể ủy quyền cho chính mình.", "toPersonId");
        }
    }

    // The decree lets the head of a part of the same agency sign; somebody of another agency never.
    static IEnumerable<Refusal> DelegateServesThere(DelegateRequest asked, Person deputy, IReadOnlySet<Guid> below)
    {
        if (!deputy.Posts.Exists(post => post.Kind != PostKind.Delegated && below.Contains(post.UnitId)
            && post.Spans(asked.From, asked.To)))
        {
            yield return new(nameof(DelegateServesThere),
                "Người được ủy quyền phải giữ chức trách tại đơn vị hoặc đơn vị trực thuộc trong suốt thời gian đó.",
                "toPersonId", Article);
        }
    }
}
