using EGov.Procedures.FollowCalendars;
using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.Tests.PublishProcedure;

/// <summary>Tet of 2026: off from Monday 16 to Friday 20 February, with weekends the 14th to the 22nd.</summary>
public sealed class TetClockTests
{
    static readonly PublicationTerms Terms = new(
        [new PublicationTerm(new(2022, 6, 23), Issuer.Province, 5, 5, "QĐ 766")]);

    static readonly PublicationClock Clock = new(Terms, DecidingBook.BuiltIn);

    [Fact]
    public void What_is_signed_before_Tet_is_made_public_after_it()
    {
        var clock = Read(signed: "2026-02-12", basis: null, made: "2026-02-26");
        Assert.Equal((new DateOnly(2026, 2, 26), false, 0),
            (clock.PublicizeBy, clock.PublicizedLate, clock.WorkingDaysLate));
    }

    [Theory]
    [InlineData("2026-02-27", 1)]
    [InlineData("2026-02-28", 1)]
    [InlineData("2026-03-02", 2)]
    public void Days_late_are_working_days_but_a_day_off_is_late_too(string made, int days)
    {
        var clock = Read(signed: "2026-02-12", basis: null, made);
        Assert.Equal((true, days), (clock.PublicizedLate, clock.WorkingDaysLate));
    }

    [Theory]
    [InlineData("2026-02-10", false, 0)]
    [InlineData("2026-02-11", true, 1)]
    [InlineData("2026-02-15", true, 3)]
    public void A_basis_of_the_week_after_Tet_is_signed_for_before_it(string signed, bool late, int days)
    {
        var clock = Read(signed, basis: "2026-02-24", made: signed);
        Assert.Equal((new DateOnly(2026, 2, 10), late, days), (clock.SignBy, clock.SignedLate, clock.WorkingDaysLate));
    }

    [Fact]
    public void Of_two_delays_the_longer_is_told()
    {
        var clock = Read(signed: "2026-02-11", basis: "2026-02-24", made: "2026-03-02");
        Assert.Equal((true, true, 3), (clock.SignedLate, clock.PublicizedLate, clock.WorkingDaysLate));
    }

    static ClockReading Read(string signed, string? basis, string made) => Clock.Read(new ClockFacts(
        Issuer.Province, DateOnly.Parse(signed), basis is null ? null : DateOnly.Parse(basis), DateOnly.Parse(made)));
}
