using System.Text.Json;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// The embedded log: one append-only table per topic in a PostgreSQL database. One writer at a time, so positions
/// become visible in order. Not meant to scale.
/// </summary>
internal sealed class PostgresLog(NpgsqlDataSource events, string source) : IEventLog
{
    const string LockOut = "select pg_advisory_xact_lock(7300001)";

    public async Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel)
    {
        await Migration.CreateDatabaseAsync(events, cancel);
        await using var connection = await events.OpenConnectionAsync(cancel);
        await connection.RunAsync($"""
            begin; {LockOut};
            create table if not exists log_heads (topic text, partition int, next bigint not null default 0,
                primary key (topic, partition));
            {string.Concat(topics.Select(Create))}
            commit
            """, [], cancel);
    }

    public async Task<IReadOnlyDictionary<long, string>> AppendAsync(
        IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
    {
        await using var connection = await events.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.RunAsync(LockOut, [], cancel);
        var topics = batch.GroupBy(row => row.Topic, StringComparer.Ordinal).ToList();
        foreach (var topic in topics)
        {
            // A row whose topic was not created divides by zero: the batch waits for the migration.
            await connection.RunAsync($"""
                with rows as (
                    select r.*, ('x' || left(md5(key), 7))::bit(28)::int % (
                        select count(*) from log_heads where topic = $1) as partition
                    from unnest($2::text[], $3::jsonb[], $4::bytea[]) with ordinality r(key, headers, body, ord)),
                heads as (
                    update log_heads h set next = next + n
                    from (select partition, count(*) n from rows group by partition) added
                    where topic = $1 and h.partition = added.partition returning h.partition, next - n as first)
                insert into {Table(topic.Key)} (partition, position, key, headers, body)
                select partition, first + row_number() over (partition by partition order by ord) - 1,
                    key, headers, body from rows join heads using (partition)
                """, [topic.Key, topic.Select(row => row.Key).ToArray(),
                topic.Select(row => JsonSerializer.Serialize(CloudEvent.Headers(row, source))).ToArray(),
                topic.Select(row => row.Body).ToArray()], cancel);
        }
        await transaction.CommitAsync(cancel);
        // After the commit and once a batch: a notify inside the write transaction serialises all writers.
        await connection.RunAsync("select pg_notify(t, '') from unnest($1::text[]) t",
            [topics.ConvertAll(topic => Table(topic.Key)).ToArray()], cancel);
        return new Dictionary<long, string>();
    }

    public ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start) =>
        new PostgresReader(events, consumer, topics, start);

    internal static string Table(string topic) => "log_" + topic.Replace('-', '_');

    /// <summary>
    /// Makes the table and forgets what its topic need not keep. A compacted one keeps its first message, so that who
    /// reads on in a gap is not told that messages were lost.
    /// </summary>
    static string Create(Topic topic) => $"""
        create table if not exists {Table(topic.Name)} (partition int, position bigint, key text not null,
            headers jsonb not null, body bytea not null, at timestamptz not null default now(),
            primary key (partition, position));
        insert into log_heads (topic, partition)
        select '{topic.Name}', generate_series(0, {topic.Partitions - 1}) on conflict do nothing;
        delete from {Table(topic.Name)} a where at < now() - interval '{topic.RetentionDays ?? 1_000_000} days'
            or {topic.Compacted} and a.position > 0 and exists (select 1 from {Table(topic.Name)} b
                where b.partition = a.partition and b.key = a.key and b.position > a.position);
        """;
}
