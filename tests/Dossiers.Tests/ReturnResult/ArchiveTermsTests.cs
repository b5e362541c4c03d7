using EGov.Dossiers.ReturnResult;
using Microsoft.Extensions.Configuration;

namespace EGov.Dossiers.Tests.ReturnResult;

public sealed class ArchiveTermsTests
{
    [Fact]
    public void The_day_of_return_says_which_term_counts()
    {
        var terms = Read(("Archive:0:From", "2027-01-01"), ("Archive:0:Months", "24"), ("Archive:1:From", "2018-01-01"),
            ("Archive:1:Months", "12"));
        Assert.Equal(new(2027, 11, 25), terms.After(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2029, 1, 1), terms.After(new(2026, 12, 31, 17, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2011, 5, 5), terms.After(new(2010, 5, 5, 3, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_term_of_nothing_ends_the_start() =>
        Assert.Throws<InvalidOperationException>(() => Read(
            ("Archive:0:From", "2020-01-01"), ("Archive:0:Months", "0"), ("Archive:1:From", "2021-01-01"),
            ("Archive:1:Months", "12")));

    static ArchiveTerms Read(params (string Key, string Value)[] settings) => ArchiveTerms.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Concat([("Archive:0:Source", "thử"), ("Archive:1:Source", "thử")])
            .ToDictionary(one => one.Item1, one => (string?)one.Item2)).Build());
}
