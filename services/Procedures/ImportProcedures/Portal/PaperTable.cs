namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>
/// The tables of papers (thành phần hồ sơ), one per case: title of the case, then rows of name, blank form and
/// counts. The counts end a row; what follows the last counts is the title of the next case.
/// </summary>
internal static class PaperTable
{
    const string Field = "thanh_phan_ho_so";
    const string Header = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";

    public static IReadOnlyList<PaperCase> Read(string text, Remarks remarks)
    {
        var parts = text.Split(Header);
        if (parts.Length == 1)
        {
            remarks.Keep(RemarkKinds.TableIsFound, Field, Title(text));
            return [];
        }
        var cases = new List<PaperCase>(parts.Length - 1);
        var title = Title(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var papers = ReadRows(part, remarks, out var rest);
            if (papers.Count > 0 || title.Length > 0)
            {
                cases.Add(new PaperCase(title, papers));
            }
            title = Title(rest);
        }
        remarks.Keep(RemarkKinds.TableIsUnderstood, Field, title);
        return cases;
    }

    static List<Paper> ReadRows(string part, Remarks remarks, out string rest)
    {
        var papers = new List<Paper>();
        var start = 0;
        foreach (var count in PaperCount.FindAll(part))
        {
            var (name, form) = FormName.Split(part[start..count.Start].Trim(), remarks);
            if (name.Length == 0)
            {
                remarks.Add(RemarkKinds.PaperHasName, Field, form + part[count.Start..count.End]);
            }
            if (count.Glued)
            {
                remarks.Add(RemarkKinds.PaperCountIsClear, Field, part[Math.Max(0, count.Start - 40)..count.End]);
            }
            if (name.Length + form.Length > 0)
            {
                papers.Add(new Paper("", name.Length > 0 ? name : form, form, "", count.Originals, count.Copies));
            }
            start = count.End;
        }
        rest = part[start..];
        return papers;
    }

    /// <summary>The portal prints two hyphens where a case has no title.</summary>
    static string Title(string text)
    {
        var trimmed = text.Trim();
        while (trimmed.StartsWith("--", StringComparison.Ordinal))
        {
            trimmed = trimmed[2..].TrimStart();
        }
        return trimmed == "-" ? "" : trimmed;
    }
}
