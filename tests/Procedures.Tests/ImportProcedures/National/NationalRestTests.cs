using EGov.Procedures.ImportProcedures;

namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class NationalRestTests
{
    [Fact]
    public void A_count_of_papers_in_words_is_kept_raw_beside_its_paper()
    {
        var cleaned = NationalSample.Read("""
            "THANHPHANHOSO":{"GIAYTO":[{"TENGIAYTO":"Đơn","SOBANCHINH":"hai bản"},{"TENGIAYTO":"Ảnh","SOBANSAO":"4"}]}
            """);
        Assert.Equal([0, 4], cleaned.Content.Papers[0].Papers.Select(paper => paper.Originals + paper.Copies));
        Assert.Equal("Đơn: hai bản", cleaned.Content.Raw["THANHPHANHOSO"]);
        Assert.Equal(RemarkKinds.PaperCountIsNumber, Assert.Single(cleaned.Remarks).Kind);
    }

    [Fact]
    public void Every_further_field_is_kept_raw()
    {
        var content = NationalSample.Read("""
            "LINHVUCTHUCHIEN":[{"MALINHVUC":"G15-HT08","TENLINHVUC":"Hộ tịch"},
             {"MALINHVUC":"G01","TENLINHVUC":"Cư trú"}]
            """).Content;
        Assert.Equal(("Hộ tịch", "G01 Cư trú"), (content.Field, content.Raw["LINHVUCTHUCHIEN"]));
    }

    [Theory]
    [InlineData("1", OnlineLevel.Information, null)]
    [InlineData("2", OnlineLevel.Information, null)]
    [InlineData("3", OnlineLevel.Partial, null)]
    [InlineData("4", OnlineLevel.Full, null)]
    [InlineData("", OnlineLevel.Unstated, null)]
    [InlineData("toàn trình", OnlineLevel.Unstated, "toàn trình")]
    public void The_levels_of_2011_are_carried_over_and_others_kept_raw(string level, object read, string? raw)
    {
        var content = NationalSample.Read($"\"MUCDO\":\"{level}\"").Content;
        Assert.Equal(((OnlineLevel)read, raw), (content.OnlineLevel, content.Raw.GetValueOrDefault("MUCDO")));
    }

    [Fact]
    public void What_is_no_longer_public_at_the_source_is_left_as_a_draft_with_all_its_text()
    {
        var cleaned = NationalSample.Read("\"TRANGTHAI\":\"0\",\"TRINHTUTHUCHIEN\":{\"TRINHTU\":{\"TENTRINHTU\":\"Nộp\"}}");
        Assert.True(cleaned.Holds);
        Assert.Equal("Nộp", Assert.Single(Assert.Single(cleaned.Content.Steps).Steps));
        Assert.Equal(RemarkKinds.RecordIsPublic, Assert.Single(cleaned.Remarks).Kind);
    }

    [Fact]
    public void A_member_nobody_knows_keeps_its_name_short_and_its_text_whole()
    {
        var raw = Assert.Single(NationalSample.Read($"\"{new string('K', 80)}\":{{\"A\":[1,\"\\u0000\"]}}").Content.Raw);
        Assert.Equal(61, raw.Key.Length);
        Assert.Equal("{\"A\":[1,\"\\u0000\"]}", raw.Value);
    }
}
