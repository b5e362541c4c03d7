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

    /// <summary>What else of the dossier the rules need, read once it is locked.</summary>
    public Func<Dossier, CancellationToken, Task>? Load { get; init; }

    /// <summary>Where a step goes back to: where the dossier stood before it waited, unless said otherwise.</summary>
    public Func<Dossier, DossierState?> Back { get; init; } = dossier => dossier.StateBefore;

    /// <summary>What a step is judged by; every refusal at once.</summary>
    public Func<MoveScene, IReadOnlyList<Refusal>> Judge { get; init; } = _ => [];

    /// <summary>Reason and next holder.</summary>
    public Func<MoveScene, DossierAct, DossierAct> Act { get; init; } = (_, act) => act;

    /// <summary>Anything else that changes with the step, which has been taken.</summary>
    public Action<Dossier>? Change { get; init; }

    /// <summary>Records the event.</summary>
    public required Action<DbContext, Dossier, DateTimeOffset> Tell { get; init; }

    /// <summary>Which units' officers may take it; the holder's unless said otherwise.</summary>
    public Func<Dossier, IReadOnlyList<Guid>> Reach { get; init; } = dossier => [dossier.HolderUnitId];

    /// <summary>Tells an event that holds nothing but where the dossier stands.</summary>
    public static Action<DbContext, Dossier, DateTimeOffset> Telling<TEvent>(Func<DossierFacts, TEvent> make)
        where TEvent : IEvent => Telling((facts, _) => make(facts));

    /// <summary>The same for one that also tells of the step itself.</summary>
    public static Action<DbContext, Dossier, DateTimeOffset> Telling<TEvent>(
        Func<DossierFacts, DossierStep, TEvent> make) where TEvent : IEvent =>
        (db, dossier, now) => db.Record(make(DossierTold.Of(dossier), dossier.Steps[^1]), now);
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
