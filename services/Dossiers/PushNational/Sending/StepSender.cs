using EGov.Dossiers.Offices;
using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Wire;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PushNational.Sending;

/// <summary>Sends one step: the dossier as it stood after it, then the step.</summary>
internal sealed class StepSender(
    IServiceScopeFactory scopes, OfficeShelf shelf, NationalAdapter adapter, NationalSettings settings)
{
    public async Task<PushResult> SendAsync(TakenPush push, CancellationToken cancel)
    {
        var view = await LoadAsync(push, cancel);
        try
        {
            var plan = await PlanAsync(push, view, cancel);
            var answer = plan.SendsDossier ? await SyncAsync(view, plan.IsUpdating, cancel) : null;
            if (plan.SendsProgress && answer is not { IsGood: false })
            {
                var step = await adapter.AddProgressAsync(NationalPayload.Progress(view, settings), cancel);
                answer = IsDuplicate(step) ? null : step;
            }
            return answer is not { IsGood: false } ? new(PushOutcome.Sent) : new(PushOutcome.Refused,
                PushRules.Cause(answer.Code, answer.Message, view.Dossier.Filing.Applicant));
        }
        catch (PortalAwayException away)
        {
            return new(PushOutcome.Away, away.Message);
        }
    }

    /// <summary>The first time as our own rows say; after that as the portal says, so that nothing is told twice.</summary>
    async Task<PushPlan> PlanAsync(TakenPush push, StepView view, CancellationToken cancel) => push.AsksFirst
        ? PushPlan.Of(await adapter.FindAsync(view.Dossier.Number, cancel), view, settings)
        : new(SendsDossier: true, IsUpdating: push.IsKnownThere, SendsProgress: true);

    /// <summary>Where it is there already after all, it is brought up to the step.</summary>
    async Task<NationalAnswer> SyncAsync(StepView view, bool isUpdating, CancellationToken cancel)
    {
        var dossier = NationalPayload.Dossier(view, settings);
        var answer = await adapter.SyncAsync(dossier, isUpdating, cancel);
        return IsDuplicate(answer) && !isUpdating ? await adapter.SyncAsync(dossier, isUpdating: true, cancel) : answer;
    }

    bool IsDuplicate(NationalAnswer answer) => settings.DuplicateCodes.Contains(answer.Code, StringComparer.Ordinal);

    async Task<StepView> LoadAsync(TakenPush push, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DossiersDb>();
        var dossier = await db.Dossiers.AsNoTracking().Include(one => one.Steps)
            .SingleAsync(one => one.Id == push.DossierId, cancel);
        var offer = await db.Procedures.AsNoTracking()
            .Where(copy => copy.Code == dossier.ProcedureCode && copy.Version == dossier.ProcedureVersion)
            .Select(copy => copy.Offer).FirstOrDefaultAsync(cancel);
        return new(dossier, push.Step, await shelf.NowAsync(cancel), offer);
    }
}
