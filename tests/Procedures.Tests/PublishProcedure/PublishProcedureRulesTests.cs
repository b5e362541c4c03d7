using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class PublishProcedureRulesTests
{
    static readonly PublicationRequest Sound =
        new(DecisionType.New, "10/QĐ-UBND", Sample.Today, Sample.Today.AddDays(10), null, null);

    static readonly Standing Published = Standing.None with
    {
        State = ProcedureState.Published, DecidedState = ProcedureState.Published, CurrentVersion = 1, LastVersion = 1,
        LastHash = [1], LastEffectiveFrom = Sample.Today,
    };

    [Fact]
    public void A_sound_decision_is_let_through() => Assert.Empty(Codes(Sound));

    [Theory]
    [InlineData("1/QĐ-UBND")]
    [InlineData("2847/QĐ-UBND")]
    [InlineData("12/2026/QĐ-BTP")]
    [InlineData("1234/QĐ-BTP")]
    [InlineData("77/QĐ-BNN-TCLN")]
    [InlineData("", false)]
    [InlineData("UBND", false)]
    [InlineData("10/qđ-ubnd", false)]
    [InlineData("10/QĐ-UBND\n", false)]
    [InlineData("10/NQ-HĐND", false)]
    public void The_number_must_have_the_form_of_a_decision(string number, bool good = true) =>
        Assert.Equal(good, !Codes(Sound with { Number = number }).Contains("DecisionNumberIsWellFormed"));

    [Fact]
    public void A_decision_signed_tomorrow_is_refused() =>
        Assert.Contains("DecisionDateIsStated", Codes(Sound with { Date = Sample.Today.AddDays(1) }));

    [Fact]
    public void A_decision_in_force_before_it_was_signed_is_refused() =>
        Assert.Contains("DecisionIsSignedBeforeItTakesEffect",
            Codes(Sound with { EffectiveFrom = Sample.Today.AddDays(-1) }));

    [Fact]
    public void A_decision_in_force_on_the_day_of_signing_is_let_through() =>
        Assert.Empty(Codes(Sound with { EffectiveFrom = Sample.Today }));

    [Fact]
    public void A_decision_cannot_overtake_a_later_one() =>
        Assert.Contains("DecisionsTakeEffectInOrder", Codes(
            Sound with { Type = DecisionType.Amend, EffectiveFrom = Sample.Today },
            Published with { LastEffectiveFrom = Sample.Today.AddDays(1) }));

    [Fact]
    public void What_is_not_public_cannot_be_amended_or_abolished()
    {
        Assert.Contains("ActIsPossibleInState", Codes(Sound with { Type = DecisionType.Amend }));
        Assert.Contains("ActIsPossibleInState", Codes(Sound with { Type = DecisionType.Abolish }));
    }

    [Fact]
    public void What_is_public_cannot_be_published_as_new() =>
        Assert.Contains("ActIsPossibleInState", Codes(Sound, Published));

    [Fact]
    public void Publication_needs_a_draft_and_abolition_does_not()
    {
        Assert.Equal(["DraftIsThere"],
            PublishProcedureRules.Judge(Sound, Standing.None, null, null, Sample.Today).Select(one => one.Code));
        Assert.Empty(PublishProcedureRules.Judge(
            Sound with { Type = DecisionType.Abolish }, Published, null, null, Sample.Today));
    }

    [Fact]
    public void An_amendment_that_changes_nothing_is_refused() =>
        Assert.Equal(["AmendmentChangesContent"], Codes(Sound with { Type = DecisionType.Amend }, Published));

    [Fact]
    public void All_seven_parts_of_the_law_are_asked_for_at_once()
    {
        var empty = new ProcedureContent { Code = "1.000001", Name = " " };
        Assert.Equal(
            ["NameIsStated", "StepsAreStated", "ChannelsAreStated", "PapersAreStated", "TimeIsStated",
                "ApplicantsAreStated", "AgencyIsStated"],
            RequiredParts.Missing(empty).Select(one => one.Code));
        Assert.Empty(RequiredParts.Missing(Sample.Content()));
    }

    [Fact]
    public void Every_refusal_is_told_at_once()
    {
        var nothing = new PublicationRequest(null, null, null, null, null, null);
        Assert.Equal(
            ["DecisionNumberIsWellFormed", "DecisionDateIsStated", "EffectiveDateIsStated", "ActIsPossibleInState"],
            Codes(nothing));
    }

    static IReadOnlyList<string> Codes(PublicationRequest asked, Standing? standing = null) =>
        [.. PublishProcedureRules.Judge(asked, standing ?? Standing.None, Sample.Content(), [1], Sample.Today)
            .Select(one => one.Code)];
}
