namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class LooseTests
{
    [Theory]
    [InlineData("\"YEUCAU\":true", "1")]
    [InlineData("\"YEUCAU\":12.50", "12.50")]
    [InlineData("\"YEUCAU\":null", "")]
    public void Texts_numbers_and_truth_values_are_all_texts(string member, string text) =>
        Assert.Equal(text, NationalSample.Read(member).Content.Requirements);

    [Theory]
    [InlineData("\"COQUANTHUCHIEN\":null")]
    [InlineData("\"COQUANTHUCHIEN\":\"\"")]
    [InlineData("\"COQUANTHUCHIEN\":[]")]
    [InlineData("\"COQUANTHUCHIEN\":[null]")]
    [InlineData("\"COQUANTHUCHIEN\":{}")]
    public void An_empty_list_has_many_spellings(string member) => Assert.Empty(NationalSample.Read(member).Content.Agencies);
}
