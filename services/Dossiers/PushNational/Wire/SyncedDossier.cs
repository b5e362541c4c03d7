namespace EGov.Dossiers.PushNational.Wire;

/// <summary>A dossier as DongBoHoSoMC takes it (standards §1.5); names are those of the wire, dates are texts.</summary>
internal sealed class SyncedDossier
{
    public required string MaHoSo { get; init; }
    public required string MaTTHC { get; init; }
    public required string TenTTHC { get; init; }
    public required string MaLinhVuc { get; init; }
    public required string TenLinhVuc { get; init; }
    public required string SoBienNhan { get; init; }
    public required string TrichYeuHoSo { get; init; }
    public required string DonViXuLy { get; init; }
    public required string NoiNopHoSo { get; init; }
    public required string KenhThucHien { get; init; }
    public required string ChuHoSo { get; init; }
    public required string LoaiDoiTuong { get; init; }
    public string MaDoiTuong { get; init; } = "";
    public required string LoaiDinhDanh { get; init; }
    public required string SoDinhDanh { get; init; }
    public required string Email { get; init; }
    public string Fax { get; init; } = "";
    public required string SoDienThoai { get; init; }
    public required string TaiKhoanDuocXacThucVoiVNeID { get; init; }
    public required string NgayNopHoSo { get; init; }
    public required string NgayTiepNhan { get; init; }
    public required string NgayHenTra { get; init; }
    public required string NgayKetThucXuLy { get; init; }
    public required string NgayTra { get; init; }
    public required string NgayTuChoi { get; init; }
    public required string TrangThaiHoSo { get; init; }
    public string ThongTinTra { get; init; } = "";
    public required string HinhThuc { get; init; }
    public required string GhiChu { get; init; }
    public string ThongTinKhac { get; init; } = "";
    public required string HoSoCoThanhPhanSoHoa { get; init; }
    public required string DuocThanhToanTrucTuyen { get; init; }
    public required IReadOnlyList<SyncedPaper> TaiLieuNop { get; init; }
    public required IReadOnlyList<SyncedFee> DanhSachLePhi { get; init; }
    public required IReadOnlyList<SyncedSupplement> DanhSachHoSoBoSung { get; init; }
    public IReadOnlyList<SyncedResult> DanhSachGiayToKetQua { get; init; } = [];
    public IReadOnlyList<SyncedResult> DanhSachTepDinhKemKhac { get; init; } = [];
}
