using System.Text.Json.Serialization;
using EGov.Identity.Accounts;

namespace EGov.Identity.Grants;

/// <summary>One entry of the claim <c>grants</c>: a role in a unit between two days, both included.</summary>
internal sealed record Grant(
    string Role, Guid Unit, DateOnly From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To);

/// <summary>What an account may do where, told by the posts of its person.</summary>
internal static class GrantRules
{
    /// <summary>
    /// Grants of the posts that cover the day; none for a citizen. The same role in the same unit by two posts is
    /// one grant, of the post that lasts longest.
    /// </summary>
    public static IReadOnlyList<Grant> GrantsOf(Account account, IEnumerable<PostCopy> posts, DateOnly day) =>
        account.Kind is AccountKind.Citizen || account.PersonId is not { } person
            ? []
            : [.. posts.Where(post => post.PersonId == person && post.Covers(day))
                .Select(post => new Grant(post.Role, post.UnitId, post.ValidFrom, post.ValidTo))
                .GroupBy(grant => (grant.Role, grant.Unit))
                .Select(same => same.MaxBy(grant => grant.To ?? DateOnly.MaxValue)!)
                .OrderBy(grant => grant.Role, StringComparer.Ordinal).ThenBy(grant => grant.Unit)];
}
