namespace EGov.Dossiers.ReportDossiers;

/// <summary>
/// Every dossier a report counts, as it stood at the end of the window. One that has not moved since stands in its row;
/// else its steps tell. $1 units, $2 begin, $3 end, $4 last day, $5–$8 how offices compare end and due date
/// (unit, from, until, by day).
/// </summary>
internal static class LifeSql
{
    const string Ended = "('finished', 'returned', 'withdrawn', 'stopped', 'refused')";
    const string Zone = "at time zone 'Asia/Ho_Chi_Minh'";

    /// <summary>Defines <c>life</c>: id, unit, field, channel, received_at, due_at, ended_at, state, carried, resolved,
    /// early, late.</summary>
    public static string Of(CountedUnit unit) => $"""
        with term as (select * from unnest($5::uuid[], $6::date[], $7::date[], $8::boolean[]) as term(unit, since, until, by_day)),
        seen as (
          select d.id, d.{Word.Of(unit)}_unit_id as unit, d.receiving_unit_id, d.field, d.channel, d.received_at,
            coalesce(at_end.state, d.state) as state,
            case when at_end.state is null then d.due_at else at_end.due_at end as due_at,
            case when at_end.state is null then d.finished_at else at_end.ended_at end as ended_at
          from dossiers d
          left join lateral (
            select s."to" as state, s.due_after as due_at, (
              select min(e.at) from dossier_steps e where e.dossier_id = d.id and e.at < $3 and e.number > coalesce((
                select max(o.number) from dossier_steps o
                where o.dossier_id = d.id and o.at < $3 and o."to" not in {Ended}), 0)) as ended_at
            from dossier_steps s where d.moved_at >= $3 and s.dossier_id = d.id and s.at < $3
            order by s.number desc limit 1) at_end on true
          left join lateral (
            select s."to" as state from dossier_steps s
            where d.received_at < $2 and d.moved_at >= $2 and s.dossier_id = d.id and s.at < $2
            order by s.number desc limit 1) at_begin on true
          where d.received_at < $3 and d.{Word.Of(unit)}_unit_id = any($1)
            and (d.received_at >= $2 or coalesce(at_begin.state, d.state) not in {Ended})),
        judged as (
          select s.*, s.received_at < $2 as carried, s.state in {Ended} as resolved,
            case when s.state in {Ended} then s.ended_at end as closed_at,
            (s.due_at {Zone})::date as due_day, (s.ended_at {Zone})::date as end_day
          from seen s),
        life as (
          select j.*, coalesce(j.state in ('finished', 'returned') and j.end_day < j.due_day, false) as early,
            coalesce(case when j.resolved then j.state in ('finished', 'returned')
                and case when t.by_day then j.end_day > j.due_day else j.closed_at > j.due_at end
              else j.state not in ('awaitingSupplement', 'awaitingPayment')
                and case when t.by_day then $4 > j.due_day else $3 > j.due_at end end, false) as late
          from judged j left join term t on t.unit = j.receiving_unit_id
            and case when j.resolved then j.end_day else $4 end >= t.since
            and case when j.resolved then j.end_day else $4 end < t.until)
        """;
}
