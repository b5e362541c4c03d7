namespace EGov.Directory;

/// <summary>What a post of a role asks for.</summary>
/// <param name="Name">Word of the role.</param>
/// <param name="Kind">Who may hold it.</param>
/// <param name="HasHead">Whether one post of a unit at a time may be that of its head.</param>
/// <param name="PublicContact">Source of the duty to publish its holders' name, title and telephone, or null.</param>
internal sealed record PostRole(
    string Name, PersonKind Kind = PersonKind.Officer, bool HasHead = false, string? PublicContact = null);

/// <summary>The roles a post can have, as configuration.</summary>
internal sealed class PostRoles(IReadOnlyList<PostRole> all)
{
    public IReadOnlyList<PostRole> All => all;

    public PostRole? Find(string? name) => all.FirstOrDefault(role => role.Name == name);

    public static PostRoles Read(IConfiguration configuration) =>
        new(configuration.GetSection("Roles").Get<List<PostRole>>() ?? []);
}
