using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Makes a <see cref="ProcedureContent"/> of a portal record, keeping raw what it cannot understand.</summary>
internal static partial class PortalCleaner
{
    public static CleanedRecord Clean(PortalRecord record)
    {
        var remarks = new Remarks();
        var content = new ProcedureContent
        {
            Code = SourceText.Clean(record.Code),
            Name = SourceText.OneLine(record.Name),
            Field = SourceText.OneLine(record.Field),
            PublishedBy = Publishers.NameOf(SourceText.Clean(record.Publisher), remarks),
            Kind = SourceText.OneLine(record.Kind),
            Levels = NameList.Levels(SourceText.Clean(record.Levels), remarks),
            Applicants = NameList.Split(SourceText.OneLine(record.Applicants)),
            Agencies = Names("co_quan_thuc_hien", record.Agencies, remarks),
            CompetentAgencies =
            [
                .. Names("co_quan_co_tham_quyen", record.CompetentAgencies, remarks)
                    .Concat(Names("co_quan_duoc_uy_quyen", record.DelegatedAgencies, remarks))
                        .Distinct(StringComparer.Ordinal),
            ],
            CooperatingAgencies = Names("co_quan_phoi_hop", record.CooperatingAgencies, remarks),
            Channels = ChannelTable.Read(SourceText.Clean(record.Channels), remarks),
            Steps = StepText.Read(BeforeTables("trinh_tu_thuc_hien", SourceText.Clean(record.Steps), remarks)),
            Papers = PaperTable.Read(SourceText.Clean(record.Papers), remarks),
            Results = ResultTable.Read(SourceText.Clean(record.Results), remarks),
            LegalBases = LegalTable.Read(SourceText.Clean(record.LegalBases), remarks),
            Requirements = Requirements(SourceText.Clean(record.Requirements), remarks),
            ReceptionAddress = SourceText.Clean(record.ReceptionAddress),
            Related = RelatedNames.Read(SourceText.Clean(record.Related), remarks),
            DecisionNumber = Decision(SourceText.Clean(record.Decision), remarks),
            Source = SourceText.Clean(record.Page),
        };
        return Hold(content with { Raw = remarks.Raw }, record, remarks);
    }

    static CleanedRecord Hold(ProcedureContent content, PortalRecord record, Remarks remarks)
    {
        if (ForeignText.Find(content, SourceText.Clean(record.Publisher)) is not { } evidence)
        {
            return new CleanedRecord(content, remarks.List, Holds: false);
        }
        remarks.Add(RemarkKinds.NameAndTextAgree, "ten_thu_tuc", evidence);
        return new CleanedRecord(HeldText.SetAside(content), remarks.List, Holds: true);
    }

    static IReadOnlyList<string> Names(string field, string? text, Remarks remarks)
    {
        var clean = SourceText.OneLine(text);
        if (PageHeading().IsMatch(clean))
        {
            remarks.Keep(RemarkKinds.FieldHoldsOwnText, field, clean);
            return [];
        }
        return NameList.Split(clean);
    }

    /// <summary>"Không", "Không có." state that there are none.</summary>
    static string Requirements(string text, Remarks remarks)
    {
        if (text.StartsWith(SourceText.Nothing, StringComparison.Ordinal))
        {
            remarks.Keep(RemarkKinds.FieldHoldsOwnText, "yeu_cau_dieu_kien", text[SourceText.Nothing.Length..].Trim());
            return "";
        }
        return None().IsMatch(text) ? "" : BeforeTables("yeu_cau_dieu_kien", text, remarks);
    }

    /// <summary>Free text ends where the head of a table stands: from there on it is another section of the
    /// page.</summary>
    static string BeforeTables(string field, string text, Remarks remarks)
    {
        if (TableHead().Match(text) is not { Success: true } head)
        {
            return text;
        }
        remarks.Keep(RemarkKinds.FieldHoldsOwnText, field, text[head.Index..]);
        return text[..head.Index].TrimEnd();
    }

    static string Decision(string text, Remarks remarks)
    {
        var number = text.StartsWith("SỐ ", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim() : text;
        if (number.Length > 0 && !UsualDecision().IsMatch(number))
        {
            remarks.Add(RemarkKinds.DecisionNumberIsUsual, "so_quyet_dinh", text);
        }
        return number;
    }

    [GeneratedRegex(@"Mã thủ tục[\d.]+Số quyết định", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageHeading();

    [GeneratedRegex("Tên giấy tờMẫu đơn, tờ khai|Hình thức nộpThời gian|Tên văn bản pháp lýMã văn bản",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^không(?: có)?(?: quy định)?[.;]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex None();

    [GeneratedRegex(@"^\d+[a-z]?/QĐ-\p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsualDecision();
}
