using System.Text;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Words;

namespace EGov.WorkingTime.Tests.Limits;

public sealed class LimitUnitsTests
{
    [Theory]
    [InlineData("Ngày làm việc", LimitUnit.WorkingDays)]
    [InlineData("Ngày", LimitUnit.Days)]
    [InlineData(" GIỜ ", LimitUnit.Hours)]
    [InlineData("Giờ làm việc", LimitUnit.WorkingHours)]
    [InlineData("Tháng", LimitUnit.Months)]
    public void Units_are_read_as_the_national_catalogue_writes_them(string word, LimitUnit unit)
    {
        Assert.Equal(unit, LimitUnits.Read(word));
        Assert.Equal(unit, LimitUnits.Read(word.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Tuần")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_no_unit(string? word) => Assert.Null(LimitUnits.Read(word));

    [Fact]
    public void Every_unit_has_a_name_that_reads_back() => Assert.All(Enum.GetValues<LimitUnit>(), unit =>
    {
        var words = new TimeLimit(1, unit).Say(Language.Vietnamese);
        Assert.Equal(unit, LimitUnits.Read(words.Replace("1 ", "", StringComparison.Ordinal)));
        Assert.NotEqual(words, new TimeLimit(1, unit).Say(Language.English));
    });

    [Fact]
    public void Halves_are_told_without_trailing_zeros() =>
        Assert.Equal("2.5 ngày làm việc", new TimeLimit(2.50m, LimitUnit.WorkingDays).Say(Language.Vietnamese));
}
