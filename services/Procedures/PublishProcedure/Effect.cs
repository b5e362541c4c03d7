using EGov.Contracts.Procedures;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Procedures.PublishProcedure;

/// <summary>A decision taking effect: what changes in the procedure, the feed and the event.</summary>
internal sealed record Effect(
    string Code, int Version, int? Previous, ProcedureTransition Transition,
    string Name, string Field, string OnlineLevel, string DecisionNumber, DateOnly EffectiveFrom)
{
    public OutboxMessage ToMessage(DateTimeOffset now) => Transition.Change switch
    {
        ChangeKind.Published => OutboxMessage.Of(
            new ProcedurePublished(Code, Version, Name, Field, OnlineLevel, DecisionNumber, EffectiveFrom), now),
        ChangeKind.Amended => OutboxMessage.Of(
            new ProcedureAmended(
                Code, Version, Previous ?? 0, Name, Field, OnlineLevel, DecisionNumber, EffectiveFrom), now),
        _ => OutboxMessage.Of(new ProcedureAbolished(Code, Version, DecisionNumber, EffectiveFrom), now),
    };
}
