using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class PaperCountTests
{
    [Theory]
    [InlineData("Đơn1 bản chính", 1, 0, false)]
    [InlineData("Đơn2 bản sao", 0, 2, false)]
    [InlineData("Đơn1 bản chính,12 bản sao", 1, 12, false)]
    [InlineData("Đơn25 bản chính", 25, 0, false)]
    [InlineData("Mẫu 181 bản chính", 1, 0, true)]
    [InlineData("năm 20243 bản sao", 0, 3, true)]
    [InlineData("Đơn99999999999999999999 bản chính", 9, 0, true)]
    public void Counts_end_a_row(string text, int originals, int copies, bool glued)
    {
        var count = Assert.Single(PaperCount.FindAll(text));
        Assert.Equal((originals, copies, glued), (count.Originals, count.Copies, count.Glued));
        Assert.Equal(text.Length, count.End);
    }

    [Theory]
    [InlineData("Phiếu (1 bản chính)")]
    [InlineData("nộp 02 bản sao")]
    [InlineData("kèm 1 bản chính, để đối chiếu")]
    [InlineData("bản chính")]
    [InlineData("٣ ban chính")]
    public void Counts_in_prose_end_none(string text) => Assert.Empty(PaperCount.FindAll(text));

    [Fact]
    public void Counts_are_found_from_left_to_right_and_never_overlap() => Prop.ForAll(
        Texts.Of("Đơn", "1 bản chính", "0 bản chính,1 bản sao", "3 bản sao", "(", " ", "20", "٣ bản sao"),
        text => Assert.All(PaperCount.FindAll(text).Zip(PaperCount.FindAll(text).Skip(1)),
            pair => Assert.True(pair.First.Start < pair.First.End && pair.First.End <= pair.Second.Start)))
        .QuickCheckThrowOnFailure();
}
