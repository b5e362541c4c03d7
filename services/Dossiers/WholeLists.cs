using System.Text.Json;

namespace EGov.Dossiers;

/// <summary>The serializer does not ask whether elements of a list may be missing; none of ours may.</summary>
internal static class WholeLists
{
    /// <exception cref="JsonException">A list holds nothing where something should be.</exception>
    public static void Demand(IEnumerable<object?>? list)
    {
        if (list?.Contains(null) == true)
        {
            throw new JsonException("A list holds an empty element.");
        }
    }
}
