using System.Text.Json.Serialization;

namespace EGov.ServiceDefaults.Access;

/// <summary>How the files about access are read, known to the compiler: found out at each start it takes longer.</summary>
[JsonSerializable(typeof(Dictionary<string, Permission>))]
[JsonSerializable(typeof(RoleFile))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class AccessJson : JsonSerializerContext;
