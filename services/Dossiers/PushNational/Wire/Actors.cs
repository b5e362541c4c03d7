using EGov.ServiceDefaults.Access;

namespace EGov.Dossiers.PushNational.Wire;

/// <summary>What outsiders are told of whoever took a step: the role, not the person.</summary>
internal static class Actors
{
    /// <param name="actingFor">Role and unit as a step keeps them, <c>role@unit</c>, or empty.</param>
    public static string TitleOf(string actingFor) => actingFor.Split('@') is [var role, _]
        ? Roles.Known.GetValueOrDefault(role, "") : "";
}
