using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.ServiceDefaults.Access;

/// <summary>The permissions of a service, from its <c>access.json</c>, checked once at the start.</summary>
public sealed class Permissions
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = AccessJson.Default,
    };

    readonly Dictionary<string, Permission> known;

    Permissions(Dictionary<string, Permission> known) => this.known = known;

    /// <summary>All of them by name.</summary>
    public IReadOnlyDictionary<string, Permission> All => known;

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="InvalidOperationException">A line says nothing sure; which, is told.</exception>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static Permissions Read(Stream json)
    {
        var read = JsonSerializer.Deserialize<Dictionary<string, Permission>>(json, Json)!;
        foreach (var (name, permission) in read)
        {
            var faults = permission.Who.Select(Fault).Append(permission.Who.Count == 0 ? "nobody holds it" : null);
            if (faults.FirstOrDefault(fault => fault is not null) is { } first)
            {
                throw new InvalidOperationException($"Permission '{name}' is refused: {first}.");
            }
        }
        return new(read);
    }

    // A service without the file has no permissions: then it has no locked route either, or does not start.
    internal static Permissions Of(string assembly)
    {
        using var json = Assembly.Load(new AssemblyName(assembly)).GetManifestResourceStream("access.json");
        return json is null ? new([]) : Read(json);
    }

    static string? Fault(PermissionRow row) => row switch
    {
        { Purposes: { } purposes } when purposes.Count == 0 || !purposes.All(Roles.Purposes.ContainsKey) =>
            "a purpose is not known",
        { Roles: not null, Scopes: null, Kinds: null } =>
            row.Roles.Count == 0 || row.Roles.Any(role => !Roles.Known.ContainsKey(role)) ? "a role is not known"
            : row.Reach == Reach.Own ? "a role reaches units"
            : row.Reach == Reach.Any && !row.Roles.All(Roles.Everywhere.Contains) ? "a role does not count everywhere"
            : null,
        { Roles: null, Scopes: not null, Kinds: null } =>
            row.Scopes.Count == 0 ? "no scope is named" : row.Reach != Reach.Any ? "a scope reaches everything" : null,
        { Roles: null, Scopes: null, Kinds: not null } =>
            row.Kinds.Count == 0 ? "no kind is named"
            : row.Reach is Reach.Subtree or Reach.Unit ? "only a role reaches units" : null,
        _ => "a line names roles, or scopes, or kinds",
    };
}
