namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>
/// Legal bases (căn cứ pháp lý): rows of title and number glued together. A number ends a row when it touches the
/// title ("…Luật Đất đai31/2024/QH15"); a number inside a title stands after a space.
/// </summary>
internal static class LegalTable
{
    const string Field = "can_cu_phap_ly";
    const string Header = "Tên văn bản pháp lýMã văn bản";

    public static IReadOnlyList<LegalBasis> Read(string text, Remarks remarks)
    {
        if (text.Length == 0)
        {
            return [];
        }
        var header = text.IndexOf(Header, StringComparison.Ordinal);
        if (header < 0)
        {
            remarks.Keep(RemarkKinds.TableIsFound, Field, text);
            return [];
        }
        remarks.Keep(RemarkKinds.FieldHoldsOwnText, Field, text[..header].Trim());
        return ReadRows(text[(header + Header.Length)..], remarks);
    }

    static List<LegalBasis> ReadRows(string text, Remarks remarks)
    {
        var rows = new List<LegalBasis>();
        var start = 0;
        foreach (var number in LegalNumber.FindEnds(text))
        {
            // A number right where a title must begin is the title itself, repeated as the number after it.
            var end = number.Start > start || text[number.NumberStart - 1] == ' ' ? number.Start : number.NumberStart;
            if (end > start)
            {
                rows.Add(new LegalBasis(number.Number, text[start..end].Trim()));
                start = number.End;
            }
        }
        ReadRest(text[start..].Trim(), rows, remarks);
        return rows;
    }

    /// <summary>A last title without a number after it; the number inside it is its own.</summary>
    static void ReadRest(string rest, List<LegalBasis> rows, Remarks remarks)
    {
        if (!rest.AsSpan().ContainsAnyExcept(" .,;:-–"))
        {
            return;
        }
        var number = LegalNumber.Own(rest);
        if (number.Length == 0)
        {
            remarks.Add(RemarkKinds.LegalNumberIsFound, Field, rest);
        }
        rows.Add(new LegalBasis(number, rest));
    }
}
