using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("Đăng ký xe", "Thủ tục cấp thẻ", 1)]
    [InlineData("Cấp thẻ", "Cấp thẻ căn cước", -1)]
    [InlineData("Ấn định thuế", "Bán nhà", -1)]
    [InlineData("cấp thẻ", "Cấp xe", -1)]
    public void Names_are_ordered_by_their_words_without_marks(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(string.CompareOrdinal(Key("1.000001", one), Key("1.000002", other))));

    [Fact]
    public void Of_names_read_alike_the_spelling_and_then_the_code_decides()
    {
        Assert.NotEqual(Key("1.000001", "Bán sữa"), Key("1.000001", "Bán sứa"));
        Assert.True(string.CompareOrdinal(Key("1.000001", "Cấp thẻ"), Key("1.000002", "Cấp thẻ")) < 0);
    }

    static string Key(string code, string name) => NameOrder.Key(SampleDocuments.Of(code, name));
}
