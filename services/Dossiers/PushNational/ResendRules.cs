using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.PushNational;

/// <summary>When a person may have a dossier sent again.</summary>
internal static class ResendRules
{
    public static IReadOnlyList<Refusal> Judge(Dossier dossier, NationalSettings settings) =>
        [.. PortalIsConnected(settings), .. DossierIsEnrolled(dossier, settings)];

    static IEnumerable<Refusal> PortalIsConnected(NationalSettings settings) => settings.IsOn ? []
        : [new(nameof(PortalIsConnected), "Chưa kết nối với Cổng Dịch vụ công quốc gia.")];

    static IEnumerable<Refusal> DossierIsEnrolled(Dossier dossier, NationalSettings settings) =>
        Enrolment.IsEnrolled(
            settings.Enrolments, dossier.ReceivingUnitId, dossier.ProcedureCode, dossier.SubmittedAt) ? []
        : [new(nameof(DossierIsEnrolled), "Đơn vị hoặc thủ tục này không thuộc diện đồng bộ vào ngày nộp hồ sơ.", "id")];
}
