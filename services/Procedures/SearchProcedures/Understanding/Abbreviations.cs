namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Abbreviations the catalogue's own names and papers are written in, spelt out so that they meet the words people use.
/// Read only where all letters are capitals; what people type in small letters is in the lexicon.
/// </summary>
internal static class Abbreviations
{
    static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["BHXH"] = "bảo hiểm xã hội", ["BHYT"] = "bảo hiểm y tế", ["BHTN"] = "bảo hiểm thất nghiệp",
        ["TNLĐ"] = "tai nạn lao động", ["BNN"] = "bệnh nghề nghiệp", ["BHTNLĐ"] = "bảo hiểm tai nạn lao động",
        ["DSPHSK"] = "dưỡng sức phục hồi sức khỏe", ["KCB"] = "khám chữa bệnh", ["TNHH"] = "trách nhiệm hữu hạn",
        ["TNCN"] = "thu nhập cá nhân", ["TNDN"] = "thu nhập doanh nghiệp", ["GTGT"] = "giá trị gia tăng",
        ["TTĐB"] = "tiêu thụ đặc biệt", ["UBND"] = "ủy ban nhân dân", ["HTX"] = "hợp tác xã",
        ["PCCC"] = "phòng cháy chữa cháy", ["QSDĐ"] = "quyền sử dụng đất", ["GPLX"] = "giấy phép lái xe",
        ["CCCD"] = "căn cước công dân", ["CMND"] = "chứng minh nhân dân", ["ATTP"] = "an toàn thực phẩm",
        ["BVTV"] = "bảo vệ thực vật", ["NHNN"] = "ngân hàng nhà nước",
    };

    static readonly Dictionary<string, Token[]> Spelt = Table.ToDictionary(
        pair => pair.Key, pair => pair.Value.Split(' ').Select(Spell).ToArray(), StringComparer.Ordinal);

    public static bool TrySpell(ReadOnlySpan<char> word, out Token[] spelt)
    {
        spelt = [];
        return word.Length is >= 3 and <= 6 && char.IsAsciiLetterUpper(word[0])
            && Spelt.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out spelt!);
    }

    static Token Spell(string word) => VietnameseText.WordAt(word, 0, word.Length);
}
