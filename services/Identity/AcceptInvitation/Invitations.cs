using System.Buffers.Text;
using System.Security.Cryptography;
using EGov.Identity.Accounts;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.AcceptInvitation;

/// <summary>One-time links with 256 bits; the database has only their keyed hash. A new one ends those before it.</summary>
internal sealed class Invitations(IdentityDb db, LookupKeys keys, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    const int TokenBytes = 32, LongestToken = 100;

    static readonly Refusal Used = new("InvitationIsUnused", "Đường dẫn không còn dùng được.");

    /// <summary>Adds the row of a new invitation to the context, and gives the token for the link.</summary>
    public async Task<string> IssueAsync(Guid accountId, CancellationToken cancel)
    {
        var (token, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), time.GetUtcNow());
        await db.Invitations.Where(row => row.AccountId == accountId && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.UsedAt, now), cancel);
        db.Invitations.Add(new() { Hash = Hash(token), AccountId = accountId, ExpiresAt = now + Lifetime });
        return token;
    }

    /// <summary>Whose invitation it is, or null when it is unknown, used, too old or the account is disabled.</summary>
    public async Task<Account?> FindAsync(string? token, CancellationToken cancel)
    {
        if (token is not { Length: > 0 and <= LongestToken })
        {
            return null;
        }
        var (hash, now) = (Hash(token), time.GetUtcNow());
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.DisabledAt == null
            && db.Invitations.Any(row => row.Hash == hash && row.AccountId == user.Id && row.UsedAt == null
                && row.ExpiresAt > now), cancel);
    }

    /// <summary>Uses it up together with what it is for; what is refused leaves it unused.</summary>
    public async Task<IReadOnlyList<Refusal>> UseAsync(
        string? token, Func<Task<IReadOnlyList<Refusal>>> act, CancellationToken cancel)
    {
        var (hash, now) = (Hash(token ?? ""), time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isFirst = await db.Invitations.Where(row => row.Hash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.UsedAt, now), cancel) == 1;
        var refusals = isFirst ? await act() : [Used];
        if (refusals.Count == 0)
        {
            await transaction.CommitAsync(cancel);
        }
        return refusals;
    }

    byte[] Hash(string token) => keys.Of("invitation", token);
}
