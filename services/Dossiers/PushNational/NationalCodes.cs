using System.Globalization;

namespace EGov.Dossiers.PushNational;

/// <summary>Our words → the portal's codes; sources disagree on some, so all of them are configuration.</summary>
internal sealed class NationalCodes
{
    public static IReadOnlySet<string> Statuses { get; } =
        Enumerable.Range(1, 10).Select(code => code.ToString(CultureInfo.InvariantCulture)).ToHashSet();

    /// <summary>TrangThaiHoSo.</summary>
    public Dictionary<string, string> Status { get; init; } = [];

    /// <summary>LoaiDoiTuong.</summary>
    public Dictionary<string, string> ApplicantKind { get; init; } = [];

    /// <summary>LoaiDinhDanh.</summary>
    public Dictionary<string, string> IdKind { get; init; } = [];

    /// <summary>KenhThucHien.</summary>
    public Dictionary<string, string> Channel { get; init; } = [];

    /// <summary>NoiNopHoSo.</summary>
    public Dictionary<string, string> FiledAt { get; init; } = [];

    /// <summary>HinhThuc: how the result is returned.</summary>
    public Dictionary<string, string> ReturnBy { get; init; } = [];

    public string Of(DossierState state) => Status[Word.Of(state)];
}
