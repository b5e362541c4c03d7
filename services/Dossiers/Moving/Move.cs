using EGov.Contracts;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.Moving;

/// <summary>A step as its endpoint describes it.</summary>
internal sealed class Move
{
    public required Verb Verb { get; init; }

    /// <summary>What a step is judged by; every refusal at once.</summary>
    public Func<MoveScene, IReadOnlyList<Refusal>> Judge { get; init; } = _ => [];

    /// <summary>Reason and next holder.</summary>
    public Func<MoveScene, DossierAct, DossierAct> Act { get; init; } = (_, act) => act;

    /// <summary>Anything else that changes with the step.</summary>
    public Action<Dossier>? Change { get; init; }

    /// <summary>Records the event.</summary>
    public required Action<DbContext, DossierFacts, DateTimeOffset> Tell { get; init; }

    /// <summary>Which units' officers may take it; the holder's unless said otherwise.</summary>
    public Func<Dossier, IReadOnlyList<Guid>> Reach { get; init; } = dossier => [dossier.HolderUnitId];

    /// <summary>Tells an event that holds nothing but where the dossier stands.</summary>
    public static Action<DbContext, DossierFacts, DateTimeOffset> Telling<TEvent>(Func<DossierFacts, TEvent> make)
        where TEvent : IEvent => (db, facts, now) => db.Record(make(facts), now);
}

/// <summary>What a step is judged by.</summary>
/// <param name="Dossier">The dossier before it.</param>
/// <param name="Row">The row it goes along.</param>
/// <param name="Offices">Units and calendars.</param>
/// <param name="Now">When.</param>
internal sealed record MoveScene(Dossier Dossier, DossierTransition Row, OfficeBook Offices, DateTimeOffset Now)
{
    /// <summary>The calendar the clock counts by: that of the place of receipt.</summary>
    public OfficeCalendar Calendar => Offices.CalendarOf(Dossier.ReceivingUnitId);
}
