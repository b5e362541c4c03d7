using System.Reflection;
using System.Text.Json;
using EGov.ServiceDefaults;
using EGov.TestKit;

namespace EGov.Contracts.Tests;

/// <summary>Every event of Contracts, and the golden file that holds what its version looks like on the wire.</summary>
internal static class PublishedEvents
{
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(IEvent).Assembly.GetExportedTypes()
        .Where(type => typeof(IEvent).IsAssignableFrom(type) && !type.IsInterface)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static JsonSerializerOptions Json { get; } =
        ServiceSetup.UseOurJson(new JsonSerializerOptions { WriteIndented = true });

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Contracts.Tests", "Golden");

    public static string EventType(Type type) => Static(type, nameof(IEvent.EventType));

    public static string Topic(Type type) => Static(type, nameof(IEvent.Topic));

    public static string Golden(Type type) => Path.Combine(Folder, EventType(type) + ".json");

    /// <summary>The event the golden file holds.</summary>
    public static IEvent Read(Type type) =>
        (IEvent)JsonSerializer.Deserialize(File.ReadAllText(Golden(type)), type, Json)!;

    static string Static(Type type, string property) =>
        (string)type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
