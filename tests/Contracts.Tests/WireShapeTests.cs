using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Contracts.Tests;

/// <summary>
/// A published version never changes on the wire: a new field or name is a new version with a golden file of its own,
/// and the old file stays as long as the log may hold such messages.
/// </summary>
public sealed class WireShapeTests
{
    public static TheoryData<string> EventTypes => [.. PublishedEvents.Types.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void An_event_is_written_as_its_golden_file_says(string name)
    {
        var type = Find(name);

        var written = JsonSerializer.Serialize(PublishedEvents.Read(type), type, PublishedEvents.Json);

        Assert.Equal(File.ReadAllText(PublishedEvents.Golden(type)).TrimEnd(), written);
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void No_fact_of_a_golden_file_is_lost_when_it_is_read(string name)
    {
        var read = PublishedEvents.Read(Find(name));

        Assert.All(read.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false }),
            property => Assert.NotEqual(Default(property.PropertyType), property.GetValue(read)));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void A_reader_of_today_takes_a_message_with_facts_it_does_not_know(string name)
    {
        var type = Find(name);
        var json = JsonNode.Parse(File.ReadAllText(PublishedEvents.Golden(type)))!;
        json["addedLater"] = new JsonObject { ["deep"] = 1 };

        Assert.Equal(File.ReadAllText(PublishedEvents.Golden(type)).TrimEnd(),
            JsonSerializer.Serialize(json.Deserialize(type, PublishedEvents.Json), type, PublishedEvents.Json));
    }

    [Fact]
    public void Every_event_has_a_golden_file_and_every_golden_file_an_event() =>
        Assert.Equal(PublishedEvents.Types.Select(PublishedEvents.EventType).Order(StringComparer.Ordinal),
            System.IO.Directory.GetFiles(PublishedEvents.Folder).Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));

    static Type Find(string name) => PublishedEvents.Types.Single(type => type.FullName == name);

    static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
