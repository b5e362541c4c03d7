using EGov.Dossiers.ReuseResult;
using EGov.ServiceDefaults.Access;

namespace EGov.Dossiers.Tests.ReuseResult;

public sealed class ReuseRulesTests
{
    static readonly Applicant Applicant = new(ApplicantKind.Person, "Mẫu", "068012345678");

    static readonly NamedPaper Theirs = new(Guid.NewGuid(), Guid.NewGuid(), HolderHash.Of("068012345678"), "citizen-1");

    [Theory]
    [InlineData(ActorKind.Officer, "068012345678", "x", true)]
    [InlineData(ActorKind.Officer, "068012345679", "citizen-1", false)]
    [InlineData(ActorKind.Citizen, "068012345679", "citizen-1", true)]
    [InlineData(ActorKind.Citizen, "068012345678", "citizen-2", false)]
    public void A_paper_is_the_account_holders_or_that_of_whoever_stands_at_the_counter(
        ActorKind kind, string number, string subject, bool isTheirs) => Assert.Equal(isTheirs,
            !ReuseRules.HeldPapersAreTheirs([Theirs.Id], [Theirs], Applicant with { IdNumber = number },
                new(subject, kind, "test")).Any());

    [Fact]
    public void An_unknown_paper_is_nobodys_and_none_is_fine()
    {
        Actor officer = new("x", ActorKind.Officer, "test");
        Assert.Single(ReuseRules.HeldPapersAreTheirs([Guid.NewGuid()], [Theirs], Applicant, officer));
        Assert.Empty(ReuseRules.HeldPapersAreTheirs([], [], Applicant, officer));
    }

    [Fact]
    public void A_hash_does_not_tell_small_letters_from_large() =>
        Assert.Equal(HolderHash.Of("b1234567"), HolderHash.Of("B1234567"));
}
