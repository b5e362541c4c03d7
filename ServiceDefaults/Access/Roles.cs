using System.Text.Json;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// The roles officers and postal staff may hold, and the purposes (mục đích) for which data about people may be
/// seen, each with its Vietnamese words; all from <c>roles.json</c>.
/// </summary>
public static class Roles
{
    static readonly RoleFile File = Read();

    /// <summary>Role → words.</summary>
    public static IReadOnlyDictionary<string, string> Known => File.Roles;

    /// <summary>Purpose, as header <c>X-Purpose</c> names it → words.</summary>
    public static IReadOnlyDictionary<string, string> Purposes => File.Purposes;

    /// <summary>Roles that may count beyond the unit they are held in. Only these may be given everything.</summary>
    public static IReadOnlySet<string> Everywhere => File.Everywhere;

    static RoleFile Read()
    {
        using var json = typeof(Roles).Assembly.GetManifestResourceStream("roles.json")!;
        return JsonSerializer.Deserialize<RoleFile>(json, Permissions.Json)!;
    }
}

internal sealed record RoleFile(
    Dictionary<string, string> Roles, Dictionary<string, string> Purposes, HashSet<string> Everywhere);
