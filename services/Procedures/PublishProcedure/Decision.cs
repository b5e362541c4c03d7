using System.Text;
using EGov.WorkingTime;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Makes what is written out of a request the rules let through.</summary>
internal static class Decision
{
    public static Decided Of(Act act, Standing standing, ProcedureDraft? draft, ProcedureContent? content)
    {
        var asked = act.Asked;
        var transition = ProcedureTransitions.Find(asked.Type!.Value, standing.DecidedState)!;
        var effective = asked.EffectiveFrom!.Value;
        var taken = transition.TakesDraft ? content : null;
        return new Decided
        {
            Id = Guid.CreateVersion7(act.Now),
            Code = act.Code,
            Transition = transition,
            Version = transition.TakesDraft ? standing.LastVersion + 1 : standing.LastVersion,
            Previous = standing.CurrentVersion,
            Facts = new DecisionFacts(
                asked.Number!, asked.Date, effective,
                asked.BasisEffectiveFrom ?? draft?.BasisEffectiveFrom, asked.Issuer ?? draft?.Issuer ?? Issuer.Province),
            Json = taken is null ? null : Encoding.UTF8.GetBytes(draft!.Content),
            Hash = taken is null ? null : draft!.Hash,
            Name = content?.Name ?? "",
            Field = content?.Field ?? "",
            OnlineLevel = content?.OnlineLevel ?? OnlineLevel.Unstated,
            InForce = effective <= VietnamTime.DayOf(act.Now) && !standing.HasWaiting,
        };
    }
}
