using EGov.Procedures.FollowCalendars;
using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class PublicationClockTests
{
    static readonly PublicationTerms Terms = new(
    [
        new PublicationTerm(new(2022, 6, 23), Issuer.Province, 5, 5, "QĐ 766"),
        new PublicationTerm(new(2022, 6, 23), Issuer.Ministry, 20, 10, "QĐ 766"),
        new PublicationTerm(new(2027, 1, 1), Issuer.Province, 3, 3, "later"),
    ]);

    static readonly PublicationClock Clock = new(Terms, DecidingBook.BuiltIn);

    // The legal basis takes effect on Wednesday 02/9/2026: with the holiday and the swap, 24/8 is five days before.
    static readonly DateOnly Basis = new(2026, 9, 2);

    [Theory]
    [InlineData("2026-08-24", false, 0)]
    [InlineData("2026-08-25", true, 1)]
    [InlineData("2026-08-26", true, 2)]
    public void A_province_signs_five_working_days_before_the_legal_basis(string signed, bool late, int days)
    {
        var clock = Read(Issuer.Province, DateOnly.Parse(signed), DateOnly.Parse(signed));
        Assert.Equal((new DateOnly(2026, 8, 24), late, days), (clock.SignBy, clock.SignedLate, clock.WorkingDaysLate));
    }

    [Fact]
    public void A_ministry_signs_twenty_working_days_before() =>
        Assert.Equal(new DateOnly(2026, 8, 4), Read(Issuer.Ministry, Basis, Basis).SignBy);

    [Theory]
    [InlineData("2026-11-27", false)]
    [InlineData("2026-11-28", true)]
    [InlineData("2026-11-30", true)]
    public void A_province_publicizes_within_five_working_days(string public_, bool late)
    {
        var clock = Read(Issuer.Province, new DateOnly(2026, 11, 19), DateOnly.Parse(public_));
        Assert.Equal((new DateOnly(2026, 11, 27), late), (clock.PublicizeBy, clock.PublicizedLate));
    }

    [Fact]
    public void Without_a_legal_basis_only_publicity_is_judged()
    {
        var clock = Clock.Read(
            new ClockFacts(Issuer.Province, Basis, null, Basis));
        Assert.Null(clock.SignedLate);
        Assert.False(clock.Late);
    }

    [Fact]
    public void A_draft_unsigned_after_its_day_is_late()
    {
        var facts = new ClockFacts(Issuer.Province, null, Basis, null);
        Assert.False(Clock.Read(facts, new DateOnly(2026, 8, 24)).Late);
        Assert.True(Clock.Read(facts, new DateOnly(2026, 8, 25)).Late);
    }

    [Fact]
    public void The_rule_of_the_day_of_signing_applies()
    {
        Assert.Null(Read(Issuer.Province, new DateOnly(2020, 1, 2), new DateOnly(2021, 1, 1)).PublicizedLate);
        Assert.Equal("later", Read(Issuer.Province, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 1)).Source);
    }

    static ClockReading Read(Issuer issuer, DateOnly signed, DateOnly made) =>
        Clock.Read(new ClockFacts(issuer, signed, Basis, made));
}
