using System.Security.Cryptography;
using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class LinkHasherTests
{
    static readonly AuditEntry Entry =
        AuditEntry.Of(new("u-1", "officer", "portal"), "procedures.draft.save", "1.001193", "publication") with
        {
            Id = 7,
            At = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)).AddMicroseconds(5),
            OnBehalfOf = "đơn vị",
            AfterHash = SHA256.HashData("a"u8),
        };

    /// <summary>Links are kept for decades: whatever the code becomes, this one must come out the same.</summary>
    [Fact]
    public void A_link_of_today_is_what_it_will_always_be() => Assert.Equal(
        "7094557e374b54f3eafc31ac8ba98c3b4ef5033cec35cf999ef8d1b97f80bbad", Convert.ToHexStringLower(new LinkHasher().Link(LinkHasher.Beginning("procedures"), 1, Entry)));

    [Fact]
    public void The_same_moment_in_another_zone_is_the_same_link()
    {
        var hasher = new LinkHasher();
        Assert.Equal(hasher.Link([1], 1, Entry), hasher.Link([1], 1, Entry with { At = Entry.At.ToUniversalTime() }));
    }

    [Fact]
    public void Link_depends_on_what_comes_before_and_on_its_place()
    {
        var hasher = new LinkHasher();
        var link = hasher.Link([1], 1, Entry);
        Assert.NotEqual(link, hasher.Link([2], 1, Entry));
        Assert.NotEqual(link, hasher.Link([1], 2, Entry));
        Assert.NotEqual(LinkHasher.Beginning("procedures"), LinkHasher.Beginning("directory"));
    }

    [Fact]
    public void Longer_texts_than_any_before_are_hashed_whole()
    {
        var hasher = new LinkHasher();
        var text = new string('ă', 5_000);
        Assert.NotEqual(hasher.Link([1], 1, Entry with { Object = text + 'a' }),
            hasher.Link([1], 1, Entry with { Object = text + 'b' }));
    }
}
