using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// The role and unit somebody acts for in one request, header <c>X-Acting-For: role@unit</c>. It only ever narrows
/// what the token gives.
/// </summary>
/// <param name="Role">One of <see cref="Roles.Known"/>.</param>
/// <param name="Unit">Id of the unit in the directory.</param>
public sealed record ActingFor(string Role, Guid Unit)
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-Acting-For";

    /// <summary>As the header says it.</summary>
    public override string ToString() => $"{Role}@{Unit:D}";

    /// <summary>False where something is said that is not one known role at one unit.</summary>
    internal static bool TryRead(HttpRequest request, out ActingFor? acting)
    {
        acting = null;
        if (!request.Headers.TryGetValue(Header, out var said))
        {
            return true;
        }
        if (said.Count == 1 && said[0]!.Split('@') is [var role, var id]
            && Roles.Known.ContainsKey(role) && Guid.TryParseExact(id, "D", out var unit))
        {
            acting = new(role, unit);
        }
        return acting is not null;
    }
}
