using EGov.Portal.Areas.Citizen.Pages.FindProcedures;

namespace EGov.Portal.Tests.FindProcedures;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 40, "1 2 … 40")]
    [InlineData(20, 40, "1 … 19 20 21 … 40")]
    [InlineData(40, 40, "1 … 39 40")]
    [InlineData(99, 40, "1 … 40")]
    public void The_first_the_last_and_the_neighbours_are_offered(int page, int last, string numbers) =>
        Assert.Equal(numbers, string.Join(' ',
            PageNumbers.Of(page, last).Select(number => number == 0 ? "…" : $"{number}")));
}
