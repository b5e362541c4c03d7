using EGov.ServiceDefaults.Data;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Identity.Administration;

/// <summary>The list by SQL; it shows exactly those whom <see cref="AccountReach.Covers"/> lets manage.</summary>
internal sealed class AccountList(NpgsqlDataSource source, TimeProvider time)
{
    const string Sql = """
        with today as (
          select person_id, unit_id from post_copy
          where valid_from <= $1 and (valid_to is null or valid_to >= $1)),
        counted as (
          select * from today
          union all
          select person_id, unit_id from post_copy p
          where not exists (select from today t where t.person_id = p.person_id))
        select a.id, a.person_id, a.user_name, a.name, a.kind, a.disabled_at is not null,
          a.password_hash is not null and a.password_ends_at is null,
          exists (select from second_factors f where f.account_id = a.id and f.confirmed_at is not null),
          array(select distinct c.unit_id from counted c where c.person_id = a.person_id), a.last_sign_in_at,
          a.password_ends_at
        from accounts a
        where a.person_id is not null and (a.name, a.id) > ($2, $3)
          and (a.name ilike $4 or a.user_name ilike $4) and ($8 = '' or a.kind = $8)
          and ($9 = '' or $9 = case when a.disabled_at is not null then 'disabled'
            when a.password_hash is not null and a.password_ends_at is null then 'active' else 'invited' end)
          and ($5 or (exists (select from counted c where c.person_id = a.person_id)
            and not exists (select from counted c where c.person_id = a.person_id and c.unit_id <> all($6))))
        order by a.name, a.id limit $7
        """;

    public async Task<IReadOnlyList<ShownAccount>> ReadAsync(
        IReadOnlySet<Guid>? reach, AccountQuestion asked, (string Name, Guid Id) after, int count,
        CancellationToken cancel)
    {
        await using var command = source.CreateRead(Sql);
        object[] values =
        [
            VietnamTime.DayOf(time.GetUtcNow()), after.Name, after.Id, Pattern(asked.Words ?? ""), reach is null,
            reach?.ToArray() ?? [], count, asked.Kind ?? "", asked.State ?? "",
        ];
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        await using var row = await command.ExecuteReaderAsync(cancel);
        var accounts = new List<ShownAccount>();
        while (await row.ReadAsync(cancel))
        {
            accounts.Add(Read(row));
        }
        return accounts;
    }

    static ShownAccount Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4),
        ShownAccount.StateOf(row.GetBoolean(5), row.GetBoolean(6)), row.GetBoolean(7))
    {
        Units = row.GetFieldValue<Guid[]>(8),
        LastSignInAt = row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
        OneTimePasswordEndsAt = row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
    };

    static string Pattern(string words) => "%" + words.Normalize().Trim().Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
}
