using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class StepTextTests
{
    [Theory]
    [InlineData("Bước 1: Nộp\nchi tiết\nBước 2: Xét\nBước 3: Trả")]
    [InlineData("- Bước 1. Nộp\n- Bước 2. Xét\n- Bước 3. Trả")]
    [InlineData("a) Bước 1: Nộp\nb) Bước 2: Xét\nc) Bước 3: Trả")]
    [InlineData("Bước 1: Nộp hồ sơ. Bước 2: Xét. Bước 3: Trả")]
    [InlineData("a) Nộp\n- cách nộp\nb) Xét\nc) Trả")]
    [InlineData("- Nộp\n- Xét\n- Trả")]
    public void Steps_are_told_apart(string text) => Assert.Equal(3, Assert.Single(StepText.Read(text)).Steps.Count);

    [Fact]
    public void A_count_that_starts_again_begins_another_case()
    {
        var cases = StepText.Read("Trường hợp cấp mới:\nBước 1: Nộp\nBước 2: Trả\nTrường hợp cấp lại:\nBước 1: Nộp\nBước 2: Trả");
        Assert.Equal(["Trường hợp cấp mới:", "Trường hợp cấp lại:"], cases.Select(part => part.Case));
        Assert.All(cases, part => Assert.Equal(2, part.Steps.Count));
    }

    [Fact]
    public void Text_before_the_first_step_is_kept_as_a_step() =>
        Assert.Equal(["Người dân chuẩn bị hồ sơ", "Bước 1: Nộp"],
            StepText.Read("Người dân chuẩn bị hồ sơ\nBước 1: Nộp")[0].Steps);

    [Fact]
    public void A_step_named_inside_a_sentence_begins_nothing() =>
        Assert.Equal(2, StepText.Read("Bước 1: Nộp\nBước 2: Làm lại như Bước 1: nêu trên")[0].Steps.Count);

    [Fact]
    public void A_digit_of_another_script_numbers_no_step() =>
        Assert.Equal(["Bước ٣: Nộp", "Bước 1: Xét"], StepText.Read("Bước ٣: Nộp\nBước 1: Xét")[0].Steps);

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_letter_is_lost() => Prop.ForAll(
        Texts.Of("Bước 1", "Bước 2: ", "Bước 99", "Bước ٣: ", "\n", "- ", "a) ", "Trường hợp:", "chữ ", "1. ", ". ", "\t"),
        text => Assert.Equal("", Letters.Lost(text, StepText.Read(SourceText.Clean(text))
            .SelectMany(part => part.Steps.Append(part.Case))))).QuickCheckThrowOnFailure();
}
