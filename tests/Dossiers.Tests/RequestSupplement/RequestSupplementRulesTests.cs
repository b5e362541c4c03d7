using EGov.Dossiers.RequestSupplement;
using EGov.Dossiers.Settings;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.RequestSupplement;

public sealed class RequestSupplementRulesTests
{
    static readonly RequestSupplementRequest Asked = new("Thiếu chữ ký", ["Tờ khai"]);

    static readonly ClockSettings TwiceSince2027 = new()
    {
        Supplements = [new(new(2018, 6, 21), 1, "một lần"), new(new(2027, 1, 1), 2, "hai lần")],
    };

    [Fact]
    public void The_first_request_is_taken() =>
        Assert.Empty(RequestSupplementRules.Judge(Asked, Sketch.Received().Scene(Verb.RequestSupplement), new()));

    [Theory]
    [InlineData("2026-12-31T03:00:00Z", 1)]
    [InlineData("2027-01-04T03:00:00Z", 0)]
    public void A_second_one_only_where_the_settings_of_its_day_allow_it(string at, int refusals)
    {
        var dossier = Sketch.Received();
        dossier.Take(Verb.RequestSupplement);
        dossier.Take(Verb.AnswerSupplement);
        var found = RequestSupplementRules.Judge(
            Asked, dossier.Scene(Verb.RequestSupplement, DateTimeOffset.Parse(at, null)), TwiceSince2027);
        Assert.Equal(refusals, found.Count);
    }

    [Fact]
    public void A_paper_without_a_name_or_with_too_long_a_one_is_refused()
    {
        var scene = Sketch.Received().Scene(Verb.RequestSupplement);
        foreach (var papers in new string[][] { [], [" "], ["Tờ khai", new('x', 301)] })
        {
            Assert.Equal("PapersAreNamed",
                Assert.Single(RequestSupplementRules.Judge(Asked with { Papers = papers }, scene, new())).Code);
        }
        Assert.Empty(RequestSupplementRules.Judge(Asked with { Papers = [new('x', 300)] }, scene, new()));
    }
}
