using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>Whose contact must be public.</summary>
internal static class ContactRules
{
    /// <summary>A role whose holders citizens must be able to reach is held by nobody without a public telephone.</summary>
    public static IEnumerable<Refusal> HoldersAreReachable(PersonFacts facts, IEnumerable<PostRole?> roles)
    {
        if (roles.FirstOrDefault(role => role?.PublicContact is not null) is { } role
            && (!facts.ContactIsPublic || facts.Phone is null))
        {
            yield return new(nameof(HoldersAreReachable),
                "Người tiếp nhận hồ sơ phải công khai số điện thoại công vụ.", "contactIsPublic", role.PublicContact);
        }
    }
}
