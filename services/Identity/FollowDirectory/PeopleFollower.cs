using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.Identity.FollowDirectory;

/// <summary>
/// Copies people and their posts as Directory tells of them. Each event is a person's whole state, so the newest is
/// all that counts; an older one that comes later, after a replay, changes nothing.
/// </summary>
internal sealed class PeopleFollower : IMessageHandler
{
    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        var newest = batch.Messages.Where(message => message.Is<PersonChanged>())
            .Select(message => message.Read<PersonChanged>()).GroupBy(person => person.Id, StringComparer.Ordinal)
            .Select(same => same.MaxBy(person => person.Sequence)!);
        foreach (var person in newest)
        {
            if (await KeepAsync(batch.Connection, person, cancel))
            {
                await KeepPostsAsync(batch.Connection, person, cancel);
            }
        }
    }

    /// <summary>False when something newer is known already.</summary>
    static async Task<bool> KeepAsync(NpgsqlConnection connection, PersonChanged person, CancellationToken cancel) =>
        await connection.RunAsync("""
            insert into person_copy (id, sequence, name, kind) values ($1, $2, $3, $4)
            on conflict (id) do update set sequence = excluded.sequence, name = excluded.name, kind = excluded.kind
            where person_copy.sequence < excluded.sequence
            """, [Guid.Parse(person.Id), person.Sequence, person.Name, person.Kind], cancel) == 1;

    static async Task KeepPostsAsync(NpgsqlConnection connection, PersonChanged person, CancellationToken cancel)
    {
        var id = Guid.Parse(person.Id);
        await connection.RunAsync("delete from post_copy where person_id = $1", [id], cancel);
        await connection.RunAsync("""
            insert into post_copy (person_id, post_id, unit_id, role, kind, valid_from, valid_to)
            select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[])
            """,
            [
                id, Column(post => Guid.Parse(post.Id)), Column(post => Guid.Parse(post.UnitId)),
                Column(post => post.Role), Column(post => post.Kind), Column(post => post.From),
                Column(post => post.To),
            ], cancel);
        // The name on pages is Directory's to change.
        await connection.RunAsync(
            "update accounts set name = $2 where person_id = $1 and name <> $2", [id, person.Name], cancel);

        T[] Column<T>(Func<PostFact, T> value) => [.. person.Posts.Select(value)];
    }
}
