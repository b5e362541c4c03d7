using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Who files by which channel.</summary>
internal static class ChannelRules
{
    public static IEnumerable<Refusal> CitizensFileOnline(SubmitDossierRequest asked, ActorKind kind)
    {
        var isCitizen = kind == ActorKind.Citizen;
        if (isCitizen != (asked.Channel == FilingChannel.Online && !asked.Assisted))
        {
            yield return new(nameof(CitizensFileOnline), isCitizen
                ? "Công dân nộp hồ sơ trực tuyến."
                : "Cán bộ nhận hồ sơ trực tiếp, qua bưu chính, hoặc nhập giúp công dân (assisted).", "channel");
        }
    }
}
