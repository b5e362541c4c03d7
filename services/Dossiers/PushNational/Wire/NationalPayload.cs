using EGov.WorkingTime;

namespace EGov.Dossiers.PushNational.Wire;

/// <summary>What is pushed of a dossier after one of its steps; the same for the same step, whenever it is
/// built.</summary>
internal static class NationalPayload
{
    public static SyncedDossier Dossier(StepView view, NationalSettings settings)
    {
        var (one, codes, applicant) = (view.Dossier, settings.Codes, view.Dossier.Filing.Applicant);
        return new()
        {
            MaHoSo = one.Number,
            MaTTHC = one.ProcedureCode,
            TenTTHC = WireText.Fit(one.ProcedureName, 1_000),
            MaLinhVuc = view.Offer?.FieldCode ?? "",
            TenLinhVuc = WireText.Fit(one.Field, 500),
            SoBienNhan = one.Number,
            TrichYeuHoSo = WireText.Fit(one.Filing.Summary, 1_000),
            DonViXuLy = NameOf(view, one.CompetentUnitId),
            NoiNopHoSo = codes.FiledAt[Word.Of(one.Channel)],
            KenhThucHien = codes.Channel[Word.Of(one.Channel)],
            ChuHoSo = WireText.Fit(applicant.Name, 200),
            LoaiDoiTuong = codes.ApplicantKind[Word.Of(applicant.Kind)],
            LoaiDinhDanh = codes.IdKind[Word.Of(applicant.Kind)],
            SoDinhDanh = applicant.IdNumber,
            Email = WireText.Fit(applicant.Email, 200),
            SoDienThoai = WireText.Fit(applicant.Phone, 20),
            TaiKhoanDuocXacThucVoiVNeID = WireText.Flag(one.Owner is not null),
            NgayNopHoSo = WireText.Moment(one.SubmittedAt),
            NgayTiepNhan = WireText.Moment(view.Came(one.ReceivedAt)),
            NgayHenTra = WireText.Moment(view.Last.DueAfter),
            NgayKetThucXuLy = WireText.Moment(EndOf(view)?.At),
            NgayTra = WireText.Moment(view.Last.To == DossierState.Returned ? view.LatestTo(DossierState.Returned)?.At : null),
            NgayTuChoi = WireText.Moment(IsTurnedDown(view.Last.To) ? view.Last.At : null),
            TrangThaiHoSo = codes.Of(view.Last.To),
            HinhThuc = codes.ReturnBy[Word.Of(one.Filing.ReturnBy)],
            GhiChu = WireText.Fit(view.Last.Reason, 2_000),
            HoSoCoThanhPhanSoHoa = WireText.Flag(one.Filing.Parts.Any(part => part.Files is { Count: > 0 })),
            DuocThanhToanTrucTuyen = "0",
            TaiLieuNop = PayloadParts.Papers(one, settings.FileAddress),
            DanhSachLePhi = PayloadParts.Fees(view),
            DanhSachHoSoBoSung = PayloadParts.Supplements(view),
        };
    }

    /// <summary>The step itself.</summary>
    public static ProgressRow Progress(StepView view, NationalSettings settings) => Progress(view, view.Last, settings);

    /// <summary>Every step, in order; what the portal has in the end.</summary>
    public static IReadOnlyList<ProgressRow> AllProgress(StepView view, NationalSettings settings) =>
        [.. view.All.Select(step => Progress(view, step, settings))];

    static ProgressRow Progress(StepView view, DossierStep step, NationalSettings settings)
    {
        var unit = WireText.Fit(view.Offices.NameOf(step.HolderUnitId, VietnamTime.DayOf(step.At)), 200);
        var isOwn = step.By == view.Dossier.Owner;
        return new(view.Dossier.Number, isOwn ? "Người nộp hồ sơ" : unit, isOwn ? "" : Actors.TitleOf(step.ActingFor),
            WireText.Moment(view.Moments[step.Number]), unit,
            step.Reason.Length > 0 ? WireText.Fit(step.Reason, 2_000) : step.To.Words(), settings.Codes.Of(step.To),
            WireText.Moment(view.Moments[step.Number]), WireText.Moment(step.DueAfter));
    }

    /// <summary>The step that ended the handling, while it stands ended (9 counts before 10, QĐ 766).</summary>
    static DossierStep? EndOf(StepView view) => view.Last.To.National() < 7 ? null : view.LatestTo(
        DossierState.Finished, DossierState.Refused, DossierState.Stopped, DossierState.Withdrawn) ?? view.Last;

    static bool IsTurnedDown(DossierState state) => state is DossierState.NotAccepted or DossierState.Refused;

    static string NameOf(StepView view, Guid unit) =>
        WireText.Fit(view.Offices.NameOf(unit, VietnamTime.DayOf(view.Dossier.SubmittedAt)), 500);
}
