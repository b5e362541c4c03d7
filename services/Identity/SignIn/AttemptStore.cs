using System.Net;
using System.Net.Sockets;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Identity.SignIn;

/// <summary>Somebody at the door: the name they gave, and where they come from.</summary>
internal sealed record Caller(string UserName, IPAddress? Address);

/// <summary>
/// Counts attempts by name and by address. An attempt is counted before its secret is looked at and taken back if it
/// was right, so that no number of attempts at once gets past the limit. A name that nobody has counts like any
/// other: the wait tells nothing about who is there. Names and addresses are kept as keyed hashes only.
/// </summary>
internal sealed class AttemptStore(
    NpgsqlDataSource source, LookupKeys keys, AuditRefusals refusals, TimeProvider time)
{
    /// <summary>When this one may try again; null: the attempt is counted and may go on now.</summary>
    public async Task<DateTimeOffset?> BeginAsync(Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? waits = null;
        await ChangeAsync(caller, (name, address) =>
        {
            waits = Later(AttemptRules.WaitsUntil(AttemptLimits.OfName, name, now),
                AttemptRules.WaitsUntil(AttemptLimits.OfAddress, address, now));
            return waits is null
                ? (AttemptRules.Begin(AttemptLimits.OfName, name, now),
                    AttemptRules.Begin(AttemptLimits.OfAddress, address, now))
                : (name, address);
        }, cancel);
        if (waits is not null)
        {
            // Whoever waits costs no more than a look, so there may be any number of them: they are counted.
            refusals.Note(AccountActs.Tried(null, AccountActs.LockOut, "waiting"));
        }
        return waits;
    }

    /// <summary>The secret was right; earlier failures on the name stay until the sign-in is complete.</summary>
    public Task TakeBackAsync(Caller caller, AuditEntry? entry, CancellationToken cancel) => ChangeAsync(caller,
        (name, address) => (AttemptRules.TakeBack(name), AttemptRules.TakeBack(address)), cancel, entry);

    /// <summary>
    /// The secret was wrong. Attempts on an account are so few that each is an entry; those on names nobody has are
    /// counted. Neither is waited for: the time of the answer does not tell which it was.
    /// </summary>
    public async Task FailAsync(Caller caller, AuditEntry tried, CancellationToken cancel)
    {
        var isShut = await WaitsUntilAsync(caller.UserName, cancel) is not null;
        if (tried.Object.Length == 0)
        {
            refusals.Note(tried);
            return;
        }
        refusals.NoteEach(tried);
        if (isShut)
        {
            refusals.NoteEach(AuditEntry.Of(
                AuditActor.System, AccountActs.LockOut, tried.Object, "too-many-failures"));
        }
    }

    /// <summary>Somebody has signed in, or an administrator unlocks the account.</summary>
    public async Task ForgetAsync(string userName, CancellationToken cancel)
    {
        await using var delete = source.CreateCommand("delete from sign_in_attempts where key = $1");
        delete.Parameters.AddWithValue(NameKey(userName));
        await delete.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Until when the name is shut.</summary>
    public async Task<DateTimeOffset?> WaitsUntilAsync(string userName, CancellationToken cancel)
    {
        await using var find = source.CreateCommand("select failures, last_at from sign_in_attempts where key = $1");
        find.Parameters.AddWithValue(NameKey(userName));
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? AttemptRules.WaitsUntil(AttemptLimits.OfName, Read(row, 0), time.GetUtcNow())
            : null;
    }

    /// <summary>What the rules have forgotten need not be kept; names that are shut stay shut.</summary>
    public static Task<int> ForgetOldAsync(IdentityDb db, DateTimeOffset before, CancellationToken cancel) =>
        db.Set<AttemptRow>().Where(row => row.LastAt < before && row.Failures < AttemptLimits.OfName.Most)
            .ExecuteDeleteAsync(cancel);

    /// <summary>One household or office counts once: an IPv6 client is its /64.</summary>
    internal static string Block(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };

    byte[] NameKey(string userName) => keys.Of("attempt-name", userName.Normalize().ToUpperInvariant());

    async Task ChangeAsync(
        Caller caller, Func<Attempts, Attempts, (Attempts Name, Attempts Address)> change, CancellationToken cancel,
        AuditEntry? entry = null)
    {
        var (name, address) = (NameKey(caller.UserName), keys.Of("attempt-address", Block(caller.Address)));
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Rows are taken in one order, whoever comes: no two callers wait for each other.
        await using var take = connection.Ask("""
            insert into sign_in_attempts (key, failures, last_at)
            select key, 0, '-infinity' from unnest(array[$1, $2]) key order by key
            on conflict (key) do update set failures = sign_in_attempts.failures
            returning key = $1, failures, last_at
            """, name, address);
        var (ofName, ofAddress) = (default(Attempts), default(Attempts));
        await using (var row = await take.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
            {
                (ofName, ofAddress) = row.GetBoolean(0) ? (Read(row, 1), ofAddress) : (ofName, Read(row, 1));
            }
        }
        (ofName, ofAddress) = change(ofName, ofAddress);
        await using var keep = new NpgsqlBatch(connection);
        keep.BatchCommands.Add(Sql.Ask("""
            update sign_in_attempts a set failures = n.failures, last_at = n.last_at
            from (values ($1, $2, $3), ($4, $5, $6)) n (key, failures, last_at) where a.key = n.key
            """, name, ofName.Failures, ofName.LastAt, address, ofAddress.Failures, ofAddress.LastAt));
        if (entry is not null)
        {
            keep.BatchCommands.Add(entry.ToCommand());
        }
        await keep.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    static Attempts Read(NpgsqlDataReader row, int at) =>
        new(row.GetInt32(at), row.GetFieldValue<DateTimeOffset>(at + 1));

    static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other is null || one > other ? one : other;
}
