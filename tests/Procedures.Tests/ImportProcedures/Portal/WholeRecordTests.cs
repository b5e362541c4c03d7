using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class WholeRecordTests
{
    static readonly Arbitrary<string> Any = Texts.Of(
        "Sở", ", ", "; ", "Bước 1: ", "Bước 2. ", "\n", "Tên giấy tờMẫu đơn, tờ khaiSố lượng", "1 bản chính", "đơn",
        "Hình thức nộpThời gianPhí, lệ phíMô tả", "Trực tiếp", "5 Ngày", "Miễn phí", "(", ")", "Luật Đất đai",
        "31/2024/QH15", "Tên văn bản pháp lýMã văn bản", "Mã thủ tục1.2Số quyết định", "#1Tên thủ tục", "nuôi lươn");

    [Fact]
    public void Of_free_text_in_any_field_no_word_is_lost() => Prop.ForAll(Any, Any, (text, other) =>
    {
        var content = PortalCleaner.Clean(new PortalRecord
        {
            Name = text, Field = other, Kind = text, Steps = text, Agencies = other, CompetentAgencies = other,
            CooperatingAgencies = text, ReceptionAddress = text, Requirements = other, Related = other,
        }).Content;
        var kept = new[] { content.Name, content.Field, content.Kind, content.Requirements, content.ReceptionAddress }
            .Concat(content.Steps.SelectMany(part => part.Steps.Append(part.Case)))
            .Concat(content.Agencies).Concat(content.CompetentAgencies).Concat(content.CooperatingAgencies)
            .Concat(content.Related).Concat(content.Raw.Values).ToList();
        Assert.Equal("", Letters.LostWords(text, kept) + Letters.LostWords(other, kept));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_cleaned_twice_is_the_same_to_the_byte() => Prop.ForAll(Any, text =>
    {
        var record = new PortalRecord
        {
            Code = "1.000001", Name = text, Steps = text, Papers = text, Channels = text, LegalBases = text,
            Results = text, Related = text, Decision = text, Levels = text, Publisher = text,
        };
        var (one, other) = (PortalCleaner.Clean(record), PortalCleaner.Clean(record));
        Assert.Equal(ProcedureJson.Hash(one.Content), ProcedureJson.Hash(other.Content));
        Assert.Equal(one.Remarks, other.Remarks);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_raw_text_is_told_of_in_the_report() => Prop.ForAll(Any, text =>
    {
        var cleaned = PortalCleaner.Clean(new PortalRecord
        {
            Steps = text, Papers = text, Channels = text, LegalBases = text, Results = text, Related = text,
        });
        Assert.All(cleaned.Content.Raw.Where(raw => !raw.Key.StartsWith("held:", StringComparison.Ordinal)), raw =>
            Assert.Contains(cleaned.Remarks, remark => remark.Field == raw.Key));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_set_aside_can_be_read_back_whole()
    {
        var steps = string.Join('\n', Enumerable.Range(1, 30).Select(step =>
            $"Bước {step}: Người nuôi trồng thủy sản gửi đơn tới chi cục."));
        var record = new PortalRecord { Name = "Hợp nhất công ty luật nước ngoài hành nghề", Steps = steps };
        var cleaned = PortalCleaner.Clean(record);
        Assert.True(cleaned.Holds);
        Assert.Empty(cleaned.Content.Steps);
        var held = cleaned.Content.Raw["held:steps"];
        Assert.Contains("Bước 30: Người nuôi trồng", held, StringComparison.Ordinal);
    }
}
