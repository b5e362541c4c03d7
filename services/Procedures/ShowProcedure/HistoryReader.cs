using EGov.Procedures.PublishProcedure;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.ShowProcedure;

/// <summary>Answer of <c>/versions</c>, newest decision first.</summary>
internal sealed record ShownHistory(IReadOnlyList<ShownVersion> Items);

/// <summary>One decision on a procedure and the version it brought.</summary>
internal sealed record ShownVersion(
    int Version, string State, DecisionType DecisionType, string DecisionNumber, DateOnly? DecisionDate,
    DateOnly EffectiveFrom, DateTimeOffset RecordedAt, DateTimeOffset? PublishedAt, ClockReading Clock);

/// <summary>Reads the history of one procedure.</summary>
internal sealed class HistoryReader(ProceduresDb db)
{
    const int Most = 1_000;

    // Compiled once: the query is asked for every procedure page.
    static readonly Func<ProceduresDb, string, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (ProceduresDb db, string code) => db.Decisions.AsNoTracking().Where(decision => decision.Code == code)
            .Join(db.Versions, decision => new { decision.Code, decision.Version },
                version => new { version.Code, version.Version },
                (decision, version) => new { decision, version.InForceAt })
            .Join(db.Procedures, row => row.decision.Code, procedure => procedure.Code,
                (row, procedure) => new Row(row.decision, row.InForceAt, procedure.CurrentVersion, procedure.State))
            .Take(Most));

    public async Task<IReadOnlyList<ShownVersion>> ListAsync(
        ProcedureCode code, PublicationClock clock, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(PublicRead.Timeout);
        var shown = new List<ShownVersion>();
        await foreach (var row in Rows(db, code.Value).WithCancellation(cancel))
        {
            shown.Add(Show(row, clock));
        }
        return
        [
            .. shown.OrderByDescending(item => item.Version)
                .ThenByDescending(item => item.DecisionType == DecisionType.Abolish),
        ];
    }

    static ShownVersion Show(Row row, PublicationClock clock)
    {
        var decision = row.Decision;
        var begun = decision.Type == DecisionType.Abolish ? decision.AppliedAt : row.InForceAt;
        var reading = clock.Read(ClockFacts.Of(decision));
        return new ShownVersion(
            decision.Version, State(row, begun), decision.Type, decision.Number, decision.Date,
            decision.EffectiveFrom, decision.RecordedAt, begun, reading);
    }

    static string State(Row row, DateTimeOffset? begun) =>
        row.Decision.Type == DecisionType.Abolish && begun is not null
            ? Word.Of(ProcedureState.Abolished)
            : VersionState.Of(row.Decision.Version, row.Current, row.State, begun is not null);

    sealed record Row(PublicationDecision Decision, DateTimeOffset? InForceAt, int? Current, ProcedureState State);
}
