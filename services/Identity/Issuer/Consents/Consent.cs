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
    public static Task RememberAsync(
        IdentityDb db, Guid account, string client, string scope, DateTimeOffset now) => db.Database.ExecuteSqlAsync(
        $"""
         insert into consents (account_id, client_id, scope, given_at)
         values ({account}, {client}, {scope}, {now})
         on conflict (account_id, client_id) do update set scope = excluded.scope, given_at = excluded.given_at
         """);
}
