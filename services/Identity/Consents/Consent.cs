using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Audit;

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

    /// <summary>What the audit tells of it; <paramref name="kind"/> of <see cref="AccountKind"/>.</summary>
    public AuditEntry Entry(string kind) => AuditEntry.Of(
        new(AccountId.ToString(), kind, ClientId), AccountActs.GiveConsent, $"client/{ClientId}", Scope)
        with { OnBehalfOf = AccountId.ToString() };
}
