using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class RelatedNamesTests
{
    const string Head = "#Tên thủ tục";
    readonly Remarks remarks = new();

    [Fact]
    public void A_name_that_is_part_of_another_is_told_apart()
    {
        Assert.Equal(["Cấp thẻ", "Cấp thẻ tạm"],
            RelatedNames.Read(Head + "1Cấp thẻ2Cấp thẻ tạm#1Tên thủ tụcCấp thẻ#2Tên thủ tụcCấp thẻ tạm", remarks));
        Assert.Empty(remarks.List);
    }

    [Fact]
    public void A_row_of_the_table_that_no_card_repeats_is_kept_raw()
    {
        var text = Head + "1Cấp mới2Cấp lại#1Tên thủ tụcCấp mới";
        Assert.Equal(["Cấp mới"], RelatedNames.Read(text, remarks));
        Assert.Equal(RemarkKinds.TableIsUnderstood, Assert.Single(remarks.List).Kind);
        Assert.Contains("Cấp lại", remarks.Raw["thu_tuc_lien_quan"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_cards_is_kept_raw()
    {
        Assert.Empty(RelatedNames.Read("Xem thủ tục cấp mới", remarks));
        Assert.Equal("Xem thủ tục cấp mới", remarks.Raw["thu_tuc_lien_quan"]);
    }

    // Each piece ends in a space: two names run together are a word that nobody wrote.
    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_word_is_lost() => Prop.ForAll(
        Texts.Of(Head, "#1Tên thủ tục", "#2Tên thủ tục", "1", "2", "Cấp mới ", "Gia hạn ", " đổi ", "\n"),
        text =>
        {
            var (clean, kept) = (SourceText.Clean(text), new Remarks());
            var names = RelatedNames.Read(clean, kept);
            var source = clean.Replace("Tên thủ tục", " ", StringComparison.Ordinal);
            Assert.Equal("", Letters.LostWords(source, names.Concat(kept.Raw.Values)));
        }).QuickCheckThrowOnFailure();
}
