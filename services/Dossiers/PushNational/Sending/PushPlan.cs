using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Wire;

namespace EGov.Dossiers.PushNational.Sending;

/// <summary>What of a step the portal still needs.</summary>
/// <param name="SendsDossier">The dossier as it stood after the step.</param>
/// <param name="IsUpdating">The portal has the dossier already.</param>
/// <param name="SendsProgress">The step itself.</param>
internal sealed record PushPlan(bool SendsDossier, bool IsUpdating, bool SendsProgress)
{
    /// <summary>
    /// From what the portal has. A step it has later ones of takes nothing back: only the row that is missing is sent.
    /// </summary>
    public static PushPlan Of(PortalDossier? found, StepView view, NationalSettings settings)
    {
        if (found is null)
        {
            return new(true, IsUpdating: false, true);
        }
        var all = NationalPayload.AllProgress(view, settings);
        var own = NationalPayload.Progress(view, settings);
        var hasOwn = found.Progress?.Contains(own.Key) ?? false;
        var hasLater = all.Skip(view.Steps.Count).Any(row => found.Progress?.Contains(row.Key) ?? false);
        return new(!hasLater && !(hasOwn && found.Status == own.TrangThai), IsUpdating: true, !hasOwn);
    }
}
