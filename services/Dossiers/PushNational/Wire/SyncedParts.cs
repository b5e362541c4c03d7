namespace EGov.Dossiers.PushNational.Wire;

/// <summary>A file handed in (TaiLieuNop).</summary>
internal sealed record SyncedPaper(
    string TepDinhKemId, string TenTepDinhKem, string IsDeleted, string MaThanhPhanHoSo, string DuongDanTaiTepTin,
    string DuocSoHoa, string DuocTaiSuDung, string DuocLayTuKhoDMQG, string MaKetQuaThayThe);

/// <summary>A fee; HinhThucThu 1 at receipt, 2 on supplement, 4 at return.</summary>
internal sealed record SyncedFee(
    string TenPhiLePhi, string MaPhiLePhi, string HinhThucThu, string Gia, string LoaiPhiLePhi);

/// <summary>A supplement asked for, and when it came.</summary>
internal sealed record SyncedSupplement(
    string HoSoBoSungId, string NguoiYeuCauBoSung, string NoiDungBoSung, string NgayBoSung,
    string NguoiTiepNhanBoSung, string ThongTinTiepNhan, string NgayTiepNhanBoSung, string TrangThaiBoSung,
    IReadOnlyList<SyncedPaper> DanhSachGiayToBoSung, IReadOnlyList<SyncedFee> DanhSachLePhiBoSung,
    string NgayHenTraTruoc, string NgayHenTraMoi);

/// <summary>A file of the result.</summary>
internal sealed record SyncedResult(
    string TenGiayTo, string MaThanhPhanHoSo, string GiayToId, string DuongDanTepTinKetQua);

/// <summary>One step as CapNhatTienDoHoSoMC takes it.</summary>
internal sealed record ProgressRow(
    string MaHoSo, string NguoiXuLy, string ChucDanh, string ThoiDiemXuLy, string PhongBanXuLy, string NoiDungXuLy,
    string TrangThai, string NgayBatDau, string NgayKetThucTheoQuyDinh)
{
    /// <summary>What makes it one of its kind, with the number: status and moment (standards §11.9).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public (string Status, string Moment) Key => (TrangThai, ThoiDiemXuLy);
}
