using System.Text;

namespace EGov.Dossiers.FindDossiers;

/// <summary>
/// The statement of a queue. Each unit's rows are read in order from its own index and no further than a page, so that
/// the size of the table does not count. Values are parameters; text is put together of constants only.
/// </summary>
internal sealed class QueueSql
{
    const string Open = " and d.state not in ('returned', 'notAccepted', 'withdrawn', 'stopped', 'refused')";
    const string Runs = "not d.paused and d.state <> 'finished'";
    const string Columns = "d.id, d.number, d.revision, d.procedure_code, d.procedure_name, d.state, d.holder_unit_id, " +
        "d.holder_subject, d.receiving_unit_id, d.submitted_at, d.received_at, d.due_at, d.due_order, d.paused, " +
        "case when d.paused then d.ledger #>> '{lines,-1,remaining}' end as standing, " +
        "d.filing #>> '{applicant,name}' as applicant, place.near";

    readonly StringBuilder where = new();
    readonly Queue queue;

    /// <param name="queue">What is asked.</param>
    /// <param name="subject">Who asks.</param>
    /// <param name="places">Units with the moment until which a due date is near.</param>
    /// <param name="now">The moment before which it is past.</param>
    public QueueSql(
        Queue queue, string subject, IReadOnlyList<(Guid Unit, DateTimeOffset Near)> places, DateTimeOffset now)
    {
        this.queue = queue;
        Values = [places.Select(place => place.Unit).ToArray(),
            places.Select(place => place.Near.UtcDateTime).ToArray(), now.UtcDateTime];
        where.Append($"d.{Word.Of(queue.As) switch { "received" => "receiving", var part => part }}_unit_id = place.unit");
        where.Append(queue.IsOpenOnly ? Open : "");
        If(queue.States.Count > 0, "d.state = any(?)", (object)queue.States.Select(Word.Of).ToArray());
        If(queue.Field.Length > 0, "d.field = ?", queue.Field);
        If(queue.Procedure.Length > 0, "d.procedure_code = ?", queue.Procedure);
        If(queue.Officer == OfficerFilter.Mine, "d.holder_subject = ?", subject);
        where.Append(queue.Officer == OfficerFilter.Nobody ? " and d.holder_subject is null" : "");
        If(queue.Text.Length > 0, "(d.id_number = ? or d.number ilike ? or d.applicant_folded like all(?))",
            queue.Text, NameFold.Literal(queue.Text), NameFold.Patterns(queue.Text));
    }

    /// <summary>In the order of the statements' places.</summary>
    public List<object> Values { get; }

    /// <summary>How many there are of each colour, whatever due filter and page are asked for.</summary>
    public string Counts() => $"""
        select count(*) filter (where d.paused), count(*) filter (where {Runs} and d.due_order < $3),
          count(*) filter (where {Runs} and d.due_order >= $3 and d.due_order <= place.near), count(*)
        from unnest($1::uuid[], $2::timestamptz[]) as place(unit, near) join dossiers d on {where}{(queue.IsOpenOnly ? "" : Open)}
        """;

    /// <summary>One row more than the page, to know whether another follows.</summary>
    public string Page()
    {
        var order = queue.Sort == QueueSort.Due ? "d.due_order, d.id" : "d.id desc";
        where.Append(queue.Due switch
        {
            DueFilter.Overdue => $" and {Runs} and d.due_order < $3",
            DueFilter.Near => $" and {Runs} and d.due_order >= $3 and d.due_order <= place.near",
            _ => "",
        });
        if (queue.After is { } after)
        {
            If(queue.Sort == QueueSort.Due, "(d.due_order, d.id) > (?::text::timestamptz, ?)", after.Due, after.Id);
            If(queue.Sort != QueueSort.Due, "d.id < ?", after.Id);
        }
        Values.Add(queue.Size + 1);
        return $"""
            select d.* from unnest($1::uuid[], $2::timestamptz[]) as place(unit, near) cross join lateral (
              select {Columns} from dossiers d where {where} order by {order} limit ${Values.Count}) d
            order by {order} limit ${Values.Count}
            """;
    }

    void If(bool asked, string condition, params object[] values)
    {
        foreach (var value in asked ? values : [])
        {
            Values.Add(value);
            var place = condition.IndexOf('?', StringComparison.Ordinal);
            condition = $"{condition[..place]}${Values.Count}{condition[(place + 1)..]}";
        }
        where.Append(asked ? " and " + condition : "");
    }
}
