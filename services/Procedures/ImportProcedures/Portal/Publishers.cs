namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Names of the publishing agencies behind the data set's short names.</summary>
internal static class Publishers
{
    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["bo-cong-an"] = "Bộ Công an",
        ["bo-cong-thuong"] = "Bộ Công Thương",
        ["bo-dan-toc-ton-giao"] = "Bộ Dân tộc và Tôn giáo",
        ["bo-giao-duc-dao-tao"] = "Bộ Giáo dục và Đào tạo",
        ["bo-khoa-hoc-cong-nghe"] = "Bộ Khoa học và Công nghệ",
        ["bo-ngoai-giao"] = "Bộ Ngoại giao",
        ["bo-noi-vu"] = "Bộ Nội vụ",
        ["bo-nong-nghiep-mt"] = "Bộ Nông nghiệp và Môi trường",
        ["bo-quoc-phong"] = "Bộ Quốc phòng",
        ["bo-tai-chinh"] = "Bộ Tài chính",
        ["bo-tu-phap"] = "Bộ Tư pháp",
        ["bo-van-hoa-tt-dl"] = "Bộ Văn hóa, Thể thao và Du lịch",
        ["bo-xay-dung"] = "Bộ Xây dựng",
        ["bo-y-te"] = "Bộ Y tế",
        ["ngan-hang-nha-nuoc"] = "Ngân hàng Nhà nước Việt Nam",
        ["thanh-tra-chinh-phu"] = "Thanh tra Chính phủ",
        ["toa-an-nhan-dan"] = "Tòa án nhân dân tối cao",
    };

    /// <summary>Full name, or the text itself if it is none of the short names.</summary>
    public static string NameOf(string text, Remarks remarks)
    {
        if (Names.TryGetValue(text, out var name))
        {
            return name;
        }
        if (text.Length > 0)
        {
            remarks.Add(RemarkKinds.PublisherIsKnown, "bo", text);
        }
        return text;
    }

    /// <summary>Whether the agency is one of the centre, whose decisions no people's committee signs.</summary>
    public static bool IsCentral(string text) =>
        Names.ContainsKey(text) || text.StartsWith("bo-", StringComparison.Ordinal);
}
