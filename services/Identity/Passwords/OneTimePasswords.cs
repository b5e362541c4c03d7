using System.Security.Cryptography;
using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Passwords;

/// <summary>
/// Passwords of 80 bits that somebody can read out: 16 small letters and figures. Whatever opened the account before
/// ends: its password, its links, its sessions.
/// </summary>
internal sealed class OneTimePasswords(IdentityDb db, PasswordWork work, TimeProvider time)
{
    const int Bytes = 10, Group = 4;

    public static string New() => string.Join('-',
        Base32.Write(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant().Chunk(Group)
            .Select(part => new string(part)));

    /// <summary>Changes the tracked account; whoever calls saves it.</summary>
    public async Task<string> IssueAsync(
        Account account, AuditActor by, TimeSpan life, CancellationToken cancel)
    {
        var (password, now) = (New(), time.GetUtcNow());
        account.PasswordHash = await work.HashAsync(account, password, cancel);
        account.SecurityStamp = Guid.NewGuid().ToString();
        account.PasswordEndsAt = now + life;
        await db.Invitations.Where(row => row.AccountId == account.Id && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.UsedAt, now), cancel);
        await SessionEnding.EndAllAsync(db, account.Id, by, now, cancel);
        return password;
    }
}
