using System.Text.Json;

namespace EGov.Portal.Words;

/// <summary>Everyday occasions on the first page, each with questions people bring; data in life-events.json.</summary>
internal sealed class LifeEvents
{
    public IReadOnlyList<LifeEvent> All { get; }

    public LifeEvents()
    {
        using var file = typeof(LifeEvents).Assembly.GetManifestResourceStream("life-events.json")!;
        All = JsonSerializer.Deserialize<List<LifeEvent>>(file, JsonSerializerOptions.Web) ?? [];
    }
}

/// <param name="Name">In Vietnamese.</param>
/// <param name="English">In English.</param>
/// <param name="Links">What to search for, each with its words.</param>
internal sealed record LifeEvent(string Name, string English, IReadOnlyList<LifeEventLink> Links);

internal sealed record LifeEventLink(string Name, string English, string Query);
