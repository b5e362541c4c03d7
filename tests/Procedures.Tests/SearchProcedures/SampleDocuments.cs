using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures;

/// <summary>A few made-up procedures that can be told apart by every kind of query.</summary>
internal static class SampleDocuments
{
    public static readonly Lexicon Lexicon =
        Lexicon.Load(Path.Combine(TestKit.Repository.Root, "seeds", "procedures"));

    public static SearchDocument[] All { get; } =
    [
        Of("1.000001", "Thủ tục đăng ký khai sinh", "Hộ tịch", "commune"),
        Of("1.000002", "Thủ tục đăng ký khai tử", "Hộ tịch", "commune"),
        Of("1.000003", "Thủ tục đăng ký kết hôn", "Hộ tịch", "commune"),
        Of("1.000004", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", "commune"),
        Of("1.000005", "Cấp lại thẻ căn cước", "Căn cước", "province"),
        Of("1.000006", "Đăng ký thành lập hộ kinh doanh", "Doanh nghiệp", "commune") with
        {
            Channels = [new ChannelCard("online", 3, "workingDay", [new FeeCard(100_000, "VND", "", "")])],
            OnlineLevel = "full",
        },
        Of("1.000007", "Cấp phép <b>bay</b> & \"nhào\" lộn", "Hàng không", "ministry"),
        Of("2.000008", "Đăng ký khai thác nước hồ Hoà Bình", "Tài nguyên nước", "province"),
    ];

    public static SearchDocument Of(string code, string name, string field =
        "Hộ tịch", string level = "commune", long sequence = 1) =>
        new()
        {
            Code = code,
            Sequence = sequence + long.Parse(code[2..], System.Globalization.CultureInfo.InvariantCulture),
            Name = name,
            Field = field,
            Agencies = ["Ủy ban nhân dân cấp xã"],
            Levels = [level],
            Channels = [new ChannelCard("direct", 1, "workingDay", [])],
            ForPersons = true,
            Papers = "Tờ khai theo mẫu",
            Results = "Giấy tờ được cấp",
            Body = "nop ho so nhan ket qua",
        };
}
