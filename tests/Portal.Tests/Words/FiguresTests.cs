using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(15, "15")]
    [InlineData(8000, "8.000")]
    [InlineData(1234567, "1.234.567")]
    [InlineData(2.5, "2,5")]
    public void Numbers_are_grouped_by_points(double number, string text) =>
        Assert.Equal(text, Figures.Of((decimal)number));

    [Fact]
    public void Days_are_written_day_month_year() =>
        Assert.Equal("05/01/2026", Figures.Day(new DateOnly(2026, 1, 5)));
}
