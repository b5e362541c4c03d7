using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGov.TestKit;

namespace EGov.Contracts.Tests;

public sealed partial class EventNameTests
{
    [Fact]
    public void There_are_events_and_each_is_a_sealed_record() =>
        Assert.All(Assert.IsType<IReadOnlyList<Type>>(PublishedEvents.Types, exactMatch: false), type =>
        {
            Assert.True(type.IsSealed, $"{type.Name} is not sealed.");
            Assert.NotNull(type.GetMethod("<Clone>$"));
        });

    [Fact]
    public void A_type_is_topic_dot_name_dot_version() =>
        Assert.All(PublishedEvents.Types, type => Assert.Matches(
            $"^{PublishedEvents.Topic(type)}\\.{Kebab(type.Name)}\\.v[1-9][0-9]*$", PublishedEvents.EventType(type)));

    [Fact]
    public void No_two_events_share_a_type() =>
        Assert.Equal(PublishedEvents.Types.Count,
            PublishedEvents.Types.Select(PublishedEvents.EventType).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void An_event_is_told_in_the_past_tense() =>
        Assert.All(PublishedEvents.Types, type => Assert.Matches(@"(ed|n|t)(Over)?(V\d+)?$", type.Name));

    [Fact]
    public void A_publisher_writes_to_the_topic_of_its_folder() =>
        Assert.All(PublishedEvents.Types, type => Assert.Equal(
            type.Namespace!.Split('.')[^1].ToLowerInvariant(), PublishedEvents.Topic(type)));

    [Fact]
    public void The_key_of_an_event_is_the_id_of_what_it_is_about() =>
        Assert.All(PublishedEvents.Types, type => Assert.Contains($": \"{PublishedEvents.Read(type).Key}\",",
            File.ReadLines(PublishedEvents.Golden(type)).First(line => line.Trim() is not "{" && !line.EndsWith('{')),
            StringComparison.Ordinal));

    [Fact]
    public void Every_topic_of_an_event_stands_in_the_topics_file()
    {
        var file = Path.Combine(Repository.Root, "ServiceDefaults", "Messaging", "topics.json");
        using var topics = JsonDocument.Parse(File.ReadAllText(file));
        var names = topics.RootElement.EnumerateArray().Select(topic => topic.GetProperty("name").GetString());

        Assert.Empty(PublishedEvents.Types.Select(PublishedEvents.Topic).Except(names, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_and_every_fact_in_it_is_documented()
    {
        var file = Path.ChangeExtension(typeof(IEvent).Assembly.Location, ".xml");
        var documented = XDocument.Load(file).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

        Assert.All(PublishedEvents.Types, type =>
        {
            var member = documented["T:" + type.FullName];
            Assert.False(string.IsNullOrWhiteSpace(member.Element("summary")?.Value), type.Name);
            Assert.Equal(type.GetConstructors()[0].GetParameters().Select(parameter => parameter.Name),
                member.Elements("param").Select(parameter => parameter.Attribute("name")!.Value));
        });
    }

    [Fact]
    public void The_event_reference_names_every_event()
    {
        var reference = File.ReadAllText(Path.Combine(Repository.Root, "docs", "events.md"));

        Assert.All(PublishedEvents.Types, type =>
            Assert.Contains($"`{PublishedEvents.EventType(type)}`", reference, StringComparison.Ordinal));
    }

    static string Kebab(string name) =>
        Capital().Replace(VersionMark().Replace(name, ""), "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"V\d+$", RegexOptions.None, 1000)]
    private static partial Regex VersionMark();
}
