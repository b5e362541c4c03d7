using EGov.Identity.Citizens;

namespace EGov.Identity.Tests.Citizens;

public sealed class CitizenNumberTests
{
    [Theory]
    [InlineData("001099012345", true)]
    [InlineData("00109901234", false)]
    [InlineData("0010990123456", false)]
    [InlineData("00109901234a", false)]
    [InlineData("001099012345\n", false)]
    [InlineData("００１０９９０１２３４５", false)]
    [InlineData(null, false)]
    public void A_citizen_number_has_twelve_figures(string? text, bool isOne) =>
        Assert.Equal(isOne, CitizenNumber.IsOne(text));
}
