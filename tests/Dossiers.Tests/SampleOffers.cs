using EGov.Dossiers.FollowProcedures;

namespace EGov.Dossiers.Tests;

/// <summary>Procedures as the catalogue tells them.</summary>
internal static class SampleOffers
{
    /// <summary>3 working days at the counter and online, 2 papers, 15.000 đ at the counter.</summary>
    public static ProcedureOffer Marriage { get; } = new(
        "1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", "G15-HT05", "full",
        [
            new(FilingChannel.Direct, [new(3, "workingDay", "", [new(15_000, "LP01", "VND", "")])]),
            new(FilingChannel.Online, [new(3, "workingDay", "", [new(0, "LP01", "VND", "")])]),
        ],
        [
            new("", [
                new("G1", "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Tờ khai", "", 1, 0),
                new("G2", "Bản sao quyết định ly hôn", "", "", 0, 1),
                new("G3", "Giấy tờ khác, nếu có", "", "", 0, 0),
            ]),
        ],
        [new("KQ1", "Giấy xác nhận tình trạng hôn nhân")]);
}
