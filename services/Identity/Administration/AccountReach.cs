using EGov.Identity.Grants;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Administration;

/// <summary>Whose accounts an administrator may manage.</summary>
internal static class AccountReach
{
    static readonly Refusal Oneself = new(
        "NobodyManagesTheirOwnAccount", "Không ai tự quản trị tài khoản của mình; hãy nhờ người quản trị khác.", "id");

    /// <summary>
    /// The posts that decide: those of the day, or all there ever were for somebody who serves nowhere that day.
    /// </summary>
    public static IReadOnlyList<PostCopy> PostsThatCount(IReadOnlyList<PostCopy> posts, DateOnly day) =>
        posts.Where(post => post.Covers(day)).ToList() is { Count: > 0 } today ? today : posts;

    /// <summary>
    /// Every post must lie within reach: else the administrator of one office could take over the account of somebody
    /// who also decides elsewhere.
    /// </summary>
    public static bool Covers(IReadOnlySet<Guid>? reach, IReadOnlyList<PostCopy> posts) =>
        reach is null || (posts.Count > 0 && posts.All(post => reach.Contains(post.UnitId)));

    /// <summary>All posts of a person, ever.</summary>
    public static Task<List<PostCopy>> PostsAsync(IdentityDb db, Guid person, CancellationToken cancel) =>
        db.Posts.AsNoTracking().Where(post => post.PersonId == person).ToListAsync(cancel);

    /// <summary>Null when the account of who holds these posts may be managed by whoever asks; else the answer to
    /// give.</summary>
    public static IResult? OutOfReach(HttpContext http, IReadOnlyList<PostCopy> all, DateOnly day)
    {
        var posts = PostsThatCount(all, day);
        if (!Covers(http.UnitsInReach(), posts))
        {
            return http.OutOfReach((Guid?)null);
        }
        return posts.Where(post => Roles.Everywhere.Contains(post.Role))
            .Select(post => http.OutOfReachAtTop(post.UnitId)).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>Nobody resets the lock they are bound by.</summary>
    public static IResult? OwnAccount(HttpContext http, Guid account) =>
        http.Actor().Subject == account.ToString() ? Refuse.Forbidden(Oneself) : null;
}
