using EGov.Procedures.FollowCalendars;
using EGov.Procedures.PublishProcedure;
using Microsoft.Extensions.Configuration;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class PublicationTermsTests
{
    static readonly PublicationTerms Terms = new(
    [
        new PublicationTerm(new(2027, 1, 1), Issuer.Province, 3, 3, "third"),
        new PublicationTerm(new(2020, 1, 1), Issuer.Province, 9, 9, "first"),
        new PublicationTerm(new(2022, 6, 23), Issuer.Province, 5, 5, "second"),
    ]);

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", "first")]
    [InlineData("2022-06-22", "first")]
    [InlineData("2022-06-23", "second")]
    [InlineData("2099-01-01", "third")]
    public void The_newest_rule_that_has_begun_applies(string day, string? source) =>
        Assert.Equal(source, Terms.On(DateOnly.Parse(day), Issuer.Province)?.Source);

    [Fact]
    public void A_rule_binds_only_whom_it_names() => Assert.Null(Terms.On(new(2026, 1, 1), Issuer.Ministry));

    [Fact]
    public void The_service_ships_with_rules_for_both_and_a_source_for_each()
    {
        var file = Path.Combine(TestKit.Repository.Root, "services", "Procedures", "appsettings.json");
        var terms = PublicationTerms.Read(new ConfigurationBuilder().AddJsonFile(file).Build());
        Assert.All(Enum.GetValues<Issuer>(), issuer =>
            Assert.NotEqual("", terms.On(Sample.Today, issuer)!.Source));
    }

    [Fact]
    public void Without_configuration_nothing_is_judged()
    {
        var terms = PublicationTerms.Read(new ConfigurationBuilder().Build());
        var day = new DateOnly(2026, 2, 12);
        var clock = new PublicationClock(terms, DecidingBook.BuiltIn).Read(new ClockFacts(Issuer.Province, day, day, day.AddYears(1)));
        Assert.Equal(new ClockReading(null, null, null, null, 0, null), clock);
        Assert.False(clock.Late);
    }
}
