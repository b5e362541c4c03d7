using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class LifeEventsTests
{
    readonly LifeEvents lifeEvents = new();

    [Fact]
    public void Every_occasion_has_links_in_both_languages() => Assert.All(lifeEvents.All, lifeEvent =>
    {
        Assert.NotEmpty(lifeEvent.Name);
        Assert.NotEmpty(lifeEvent.English);
        Assert.InRange(lifeEvent.Links.Count, 2, 4);
        Assert.All(lifeEvent.Links, link => Assert.NotEmpty(link.Name + link.English));
        Assert.All(lifeEvent.Links, link => Assert.NotEmpty(link.Query));
    });

    [Fact]
    public void The_first_page_shows_few_enough_to_read() => Assert.InRange(lifeEvents.All.Count, 6, 12);
}
