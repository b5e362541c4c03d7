using EGov.Portal.Site;

namespace EGov.Portal.Tests.Site;

public sealed class FormBoxTests
{
    [Theory]
    [InlineData(null, false, null)]
    [InlineData("H", false, "act-hint")]
    [InlineData(null, true, "act-error")]
    [InlineData("H", true, "act-hint act-error")]
    public void A_box_names_what_describes_it(string? hint, bool isWrong, string? ids) => Assert.Equal(ids,
        new FormBox("act", "L") { Hint = hint, Refusals = isWrong ? [new("C", "M", "act")] : [] }.DescribedBy);

    [Fact]
    public void A_box_shows_its_own_errors_only() => Assert.Equal(["M"],
        new FormBox("act", "L") { Refusals = [new("C", "M", "act"), new("D", "N", "to"), new("E", "O")] }.Errors);
}
