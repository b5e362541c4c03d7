using EGov.Dossiers.FinishDossier;
using EGov.Dossiers.FollowProcedures;

namespace EGov.Dossiers.Tests.FinishDossier;

public sealed class FinishRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    static readonly ResultPaper Paper = new("KQ1", "Giấy", Guid.NewGuid(), new("Người ký", Now, "01"));

    [Fact]
    public void A_result_is_one_the_procedure_names()
    {
        OfferedResult[] offered = [new("KQ1", "Giấy"), new("KQ2", "Thẻ")];
        Assert.Empty(FinishRules.ResultsAreOfTheProcedure([Paper, Paper with { Code = "KQ2" }], offered));
        Assert.Equal("results", Assert.Single(
            FinishRules.ResultsAreOfTheProcedure([Paper, Paper with { Code = "KQ3" }], offered)).Field);
    }

    [Fact]
    public void A_procedure_that_names_none_takes_any() =>
        Assert.Empty(FinishRules.ResultsAreOfTheProcedure([Paper], []));

    [Fact]
    public void Nobody_signed_in_the_future()
    {
        var unsigned = Paper with { Signature = null };
        var early = Paper with { Signature = new("Người ký", Now.AddSeconds(1), "01") };
        Assert.Empty(FinishRules.SignaturesAreOfThePast([Paper, unsigned], Now));
        Assert.Single(FinishRules.SignaturesAreOfThePast([Paper, early, unsigned], Now));
    }
}
