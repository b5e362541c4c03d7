using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Sở Tư pháp, Sở Y tế; sở khác", "Sở Tư pháp|Sở Y tế|sở khác")]
    [InlineData("Công dân (gồm Cán bộ, Học sinh), Tổ chức", "Công dân (gồm Cán bộ, Học sinh)|Tổ chức")]
    [InlineData("Cán bộ, công chức, viên chức", "Cán bộ, công chức, viên chức")]
    [InlineData("Tổ chức,Cá nhân", "Tổ chức,Cá nhân")]
    [InlineData("Tổ chức, Cá nhân, Tổ chức", "Tổ chức|Cá nhân")]
    [InlineData(" ;; ", "")]
    public void Names_end_at_a_comma_before_a_capital_or_a_semicolon(string text, string names) =>
        Assert.Equal(names, string.Join('|', NameList.Split(text)));

    [Fact]
    public void A_bracket_that_closes_nothing_does_not_join_all_that_follows() =>
        Assert.Equal(["Công dân)", "Tổ chức", "Cán bộ"], NameList.Split("Công dân), Tổ chức, Cán bộ"));

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_word_is_lost() => Prop.ForAll(
        Texts.Of("Sở", "cục", ", ", ",", "; ", "(", ")", "Đội", "của ", "\n"),
        text =>
        {
            var clean = SourceText.OneLine(text);
            Assert.Equal("", Letters.LostWords(clean, NameList.Split(clean)));
        }).QuickCheckThrowOnFailure();
}
