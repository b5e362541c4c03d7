using System.Text.Json;
using EGov.Procedures.ImportProcedures;
using EGov.TestKit;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

/// <summary>What is understood of the real file, and that nothing of it is lost. Shares are those measured, rounded
/// down.</summary>
public sealed class RealFileTests
{
    [NeedsSharedFact(RealRecords.Path)]
    public void Every_record_has_code_name_field_publisher_level_and_steps()
    {
        Assert.Equal(2642, RealRecords.All.Count);
        Assert.All(RealRecords.Own, record =>
        {
            var content = record.Cleaned.Content;
            Assert.True(ProcedureCode.TryParse(content.Code, out _));
            Assert.NotEmpty(content.Name);
            Assert.NotEmpty(content.Field);
            Assert.NotEmpty(content.PublishedBy);
            Assert.NotEmpty(content.Levels);
            Assert.NotEmpty(content.Steps);
            Assert.NotEmpty(content.DecisionNumber);
        });
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void Every_row_of_the_channel_tables_is_understood()
    {
        Assert.All(RealRecords.Own, record =>
        {
            Assert.NotEmpty(record.Cleaned.Content.Channels);
            Assert.DoesNotContain("cach_thuc_thuc_hien", record.Cleaned.Content.Raw.Keys);
        });
        var times = RealRecords.Own.SelectMany(record => record.Cleaned.Content.Channels).SelectMany(row => row.Times)
            .ToList();
        Assert.InRange(times.Count, 7_000, 7_104);
        Share(0.99, times.Count, times.Count - Remarks(RemarkKinds.TimeIsNumber));
        Share(0.98, times.Count, times.Count - Remarks(RemarkKinds.FeeNoteIsClosed));
        Share(0.95, times.Count, times.Count - Remarks(RemarkKinds.FeeIsPlausible));
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void Papers_are_told_apart_with_their_counts_and_forms()
    {
        var papers = RealRecords.Own.SelectMany(record => record.Cleaned.Content.Papers)
            .SelectMany(part => part.Papers).ToList();
        Assert.InRange(papers.Count, 14_200, 14_500);
        var notUnderstood = RealRecords.Own.Count(record => record.Cleaned.Content.Raw.ContainsKey("thanh_phan_ho_so"));
        Share(0.985, RealRecords.Own.Count, RealRecords.Own.Count - notUnderstood);
        Share(0.999, papers.Count, papers.Count - Remarks(RemarkKinds.PaperHasName));
        var forms = papers.Count(paper => paper.FormName.Length > 0);
        Share(0.92, forms + Remarks(RemarkKinds.FormNameIsSeparable), forms);
        Assert.All(papers, paper => Assert.InRange(paper.Originals + paper.Copies, 0, 60));
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void Legal_bases_and_results_carry_their_numbers_and_codes()
    {
        var bases = RealRecords.Own.SelectMany(record => record.Cleaned.Content.LegalBases).ToList();
        Share(0.997, bases.Count, bases.Count(basis => basis.Number.Length > 0));
        Assert.All(bases, basis => Assert.NotEmpty(basis.Title));
        var results = RealRecords.Own.SelectMany(record => record.Cleaned.Content.Results).ToList();
        Share(0.985, results.Count, results.Count(result => result.Code.Length > 0 && result.Name.Length > 0));
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void No_letter_of_the_file_is_lost()
    {
        Assert.All(RealRecords.Own, record =>
        {
            var (source, content) = (record.Source, record.Cleaned.Content);
            Assert.Equal("", Letters.LostWords(source.Channels, Kept(content, "cach_thuc_thuc_hien", content.Channels
                .SelectMany(row => row.Times).SelectMany(time => time.Fees.Select(fee => fee.Note)
                    .Append(time.Note)))));
            Assert.Equal("", Letters.Lost(source.Papers, Kept(content, "thanh_phan_ho_so", content.Papers
                .SelectMany(part => part.Papers.SelectMany(Words).Append(part.Case)))));
            Assert.Equal("", Letters.Lost(source.LegalBases, Kept(content, "can_cu_phap_ly", content.LegalBases
                .SelectMany(basis => new[] { basis.Title, basis.Number }))));
            Assert.Equal("", Letters.Lost(source.Results, Kept(content, "ket_qua_xu_ly", content.Results
                .SelectMany(result => new[] { result.Name, result.Code }))));
            Assert.Equal("", Letters.Lost(source.Steps, Kept(content, "trinh_tu_thuc_hien", content.Steps
                .SelectMany(part => part.Steps.Append(part.Case)))));
        });
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void No_cleaned_text_holds_table_heads_or_button_text()
    {
        var json = RealRecords.Own.Select(record => JsonSerializer.Serialize(
            record.Cleaned.Content with { Raw = new Dictionary<string, string>() }, Plain));
        Assert.All(json, text =>
        {
            Assert.True(text.IsNormalized());
            Assert.DoesNotContain("Chọn cơ quan thực hiện", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hình thức nộpThời gian", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Tên giấy tờMẫu đơn", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Tên văn bản pháp lýMã", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"Không có thông tin\"", text, StringComparison.Ordinal);
        });
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void Text_of_another_procedure_is_caught_without_false_alarms()
    {
        var suspects = JsonSerializer.Deserialize<string[]>(File.ReadAllText(
            Path.Combine(Repository.Shared!, "data/procedures/suspect-codes.json")))!;
        var held = RealRecords.All.Where(record => record.Cleaned.Holds).Select(record => record.Cleaned.Content.Code)
            .ToList();
        Assert.Equal(suspects.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [NeedsSharedFact(RealRecords.Path)]
    public void Of_texts_put_under_a_name_of_another_field_most_are_caught()
    {
        var contents = RealRecords.Own.Select(record => record.Cleaned.Content).ToList();
        foreach (var distance in new[] { 401, 997, 1409 })
        {
            var swapped = contents.Select((own, at) => (own, other: contents[(at + distance) % contents.Count]))
                .Where(pair => pair.own.Field != pair.other.Field).ToList();
            var caught = swapped.Count(pair => ForeignText.Find(pair.other with
            {
                Code = pair.own.Code, Name = pair.own.Name, Field = pair.own.Field,
            }, "bo-tu-phap") is not null);
            Share(0.6, swapped.Count, caught);
        }
    }

    static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static int Remarks(string kind) =>
        RealRecords.Own.Sum(record => record.Cleaned.Remarks.Count(remark => remark.Kind == kind));

    static IEnumerable<string> Words(Paper paper) =>
        paper.FormName == paper.Name ? [paper.Name] : [paper.Name, paper.FormName];

    static IEnumerable<string> Kept(ProcedureContent content, string field, IEnumerable<string> parts) =>
        parts.Append(content.Raw.GetValueOrDefault(field, ""));

    static void Share(double least, int of, int understood) =>
        Assert.True((double)understood / of >= least, $"{understood} of {of}, wanted {least:P1}");
}
