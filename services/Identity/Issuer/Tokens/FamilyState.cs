using System.Security.Cryptography;
using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>A family with whom it was granted to and the sign-in it rests on.</summary>
internal sealed record FamilyState(TokenFamily Family, Account Account, SignInSession Session)
{
    public IReadOnlyList<string> Scopes => ScopeRules.Read(Family.Scope) ?? [];

    /// <summary>Nothing comes of a family that is revoked or over, or whose session or account has ended.</summary>
    public bool IsLive(DateTimeOffset now) =>
        Family.RevokedAt is null && now < Family.ExpiresAt && Session.IsLive(now) && Account.DisabledAt is null;

    public static Task<FamilyState?> FindAsync(
        IdentityDb db, IQueryable<TokenFamily> which, CancellationToken cancel) =>
        (from family in which.AsNoTracking()
         join account in db.Users.AsNoTracking() on family.AccountId equals account.Id
         join session in db.Sessions.AsNoTracking() on family.SessionId equals session.Id
         select new FamilyState(family, account, session)).FirstOrDefaultAsync(cancel);

    /// <summary>RFC 6749 §4.1.2, RFC 9700 §4.14.2: all tokens of the family are void.</summary>
    public Task RevokeAsync(IdentityDb db, AuditEntry entry, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync($"update token_families set revoked_at = {now} where id = {Family.Id} and revoked_at is null",
            entry with { OnBehalfOf = Account.Id.ToString() }, cancel);

    /// <summary>What a client did, or tried, with what the family gave.</summary>
    public AuditEntry Entry(string client, string action, string why) =>
        AuditEntry.Of(new(client, "machine", client), action, $"session/{Session.Id}", why);

    /// <summary>The client was told about the account what the scopes let it know.</summary>
    public AuditEntry Read(IEnumerable<string> scopes) =>
        Entry(Family.ClientId, AccountActs.ReadUserInfo, string.Join(' ', scopes))
            with { OnBehalfOf = Account.Id.ToString() };

    /// <summary>What a client tried is refused, and the family void.</summary>
    public Task VoidAsync(IdentityDb db, AuditEntry tried, DateTimeOffset now, CancellationToken cancel) =>
        RevokeAsync(db, tried with { Decision = AuditEntry.Refused }, now, cancel);

    /// <summary>The code of a family is used once: of any number at once the database lets one through.</summary>
    public static async Task<bool> TakeCodeAsync(
        IdentityDb db, Guid family, DateTimeOffset now, CancellationToken cancel) =>
        await db.Set<TokenFamily>().Where(row => row.Id == family && row.CodeUsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.CodeUsedAt, now), cancel) == 1;

    /// <summary>The <c>jti</c> of an access token names its family, so that userinfo and revocation find it.</summary>
    public static string JtiOf(Guid? family) =>
        $"{family:N}.{Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(12))}";

    public static Guid? FamilyOf(string? jti) =>
        Guid.TryParseExact(jti?.Split('.')[0], "N", out var family) ? family : null;
}
