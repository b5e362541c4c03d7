using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>What a person let a third party have.</summary>
internal sealed class Consent
{
    public required Guid AccountId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Scopes, a space apart.</summary>
    public required string Scope { get; set; }

    public required DateTimeOffset GivenAt { get; set; }

    /// <summary>The newest answer stands in the place of the last.</summary>
    public static Task RememberAsync(IdentityDb db, Consent given, string kind, CancellationToken cancel) =>
        db.ChangeAsync(
        $"""
         insert into consents (account_id, client_id, scope, given_at)
         values ({given.AccountId}, {given.ClientId}, {given.Scope}, {given.GivenAt})
         on conflict (account_id, client_id) do update set scope = excluded.scope, given_at = excluded.given_at
         """, given.Entry(kind), cancel);

    /// <summary>
    /// Takes it back: the client asks again, and what it was given refreshes and reads no more. Nothing happens where
    /// nothing was given.
    /// </summary>
    public static async Task WithdrawAsync(
        IdentityDb db, Account account, string clientId, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Consent>().AsNoTracking().FirstOrDefaultAsync(
            row => row.AccountId == account.Id && row.ClientId == clientId, cancel) is { } given
            && await db.ChangeAsync($"delete from consents where account_id = {account.Id} and client_id = {clientId}",
                given.Entry(account.Kind) with { Action = AccountActs.WithdrawConsent }, cancel))
        {
            await db.Set<TokenFamily>().Where(family => family.AccountId == account.Id
                    && family.ClientId == clientId && family.RevokedAt == null)
                .ExecuteUpdateAsync(family => family.SetProperty(row => row.RevokedAt, now), cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What the audit tells of it; <paramref name="kind"/> of <see cref="AccountKind"/>.</summary>
    public AuditEntry Entry(string kind) => AuditEntry.Of(
        new(AccountId.ToString(), kind, ClientId), AccountActs.GiveConsent, $"client/{ClientId}", Scope)
        with { OnBehalfOf = AccountId.ToString() };
}
