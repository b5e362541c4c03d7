using EGov.Directory.RevisePerson;

namespace EGov.Directory.Tests.RevisePerson;

public sealed class RevisePersonRulesTests
{
    static readonly PostRoles Roles = new([new("clerk"), new("receiver", PublicContact: "KH 2992")]);
    static readonly DateOnly Today = new(2024, 6, 1);

    [Fact]
    public void A_change_is_taken_and_none_is_refused()
    {
        var person = Somebody("clerk", null);
        Assert.Empty(Judge(person, person.Facts with { Phone = "0252" }));
        Assert.Equal(["SomethingChanges"], Judge(person, person.Facts));
    }

    [Theory]
    [InlineData("receiver", null, true)]
    [InlineData("receiver", "2024-06-01", true)]
    [InlineData("receiver", "2024-05-31", false)]
    [InlineData("clerk", null, false)]
    public void Who_receives_stays_reachable_until_the_post_is_over(string role, string? to, bool isRefused)
    {
        var person = Somebody(role, to);
        Assert.Equal(isRefused ? ["HoldersAreReachable"] : [], Judge(person, person.Facts with { ContactIsPublic = false }));
    }

    [Fact]
    public void Facts_are_as_sound_as_those_of_somebody_new()
    {
        var person = Somebody("clerk", null);
        Assert.Equal(["PhoneIsANumber"], Judge(person, person.Facts with { Phone = "x" }));
    }

    static Person Somebody(string role, string? to)
    {
        var person = Person.Enter(Guid.NewGuid(), PersonKind.Officer, new("Lê Văn Mẫu", "02523000000", null, true));
        person.Posts.Add(Post.Of(Guid.NewGuid(), person.Id, new(Guid.NewGuid(), role, "x", PostKind.Regular, false),
            new(2024, 1, 1), to is null ? null : DateOnly.Parse(to), "x"));
        return person;
    }

    static IEnumerable<string> Judge(Person person, PersonFacts facts) =>
        RevisePersonRules.Judge(Roles, person, facts, Today).Select(refusal => refusal.Code);

    [Fact]
    public void Nothing_new_is_said_so()
    {
        var person = Somebody("clerk", null);
        Assert.Equal("Nội dung mới không khác nội dung đang có.",
            Assert.Single(RevisePersonRules.Judge(Roles, person, person.Facts, Today)).Message);
    }
}
