using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Grants;
using EGov.ServiceDefaults;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>Writes the tokens: what stands in them, and the library's signature under it.</summary>
internal sealed class TokenWriter(KeyRing ring, IdentityDb db, IssuerOptions options, TimeProvider time)
{
    public const string AccessType = "at+jwt", IdType = "JWT";

    /// <summary>Claims of id token and userinfo.</summary>
    public static readonly string[] ClaimNames =
        ["sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "sid", "amr", "name", "kind"];

    // Tokens carry exactly the claims named here.
    static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>
    /// An access token as RFC 9068 §2.2 shapes it. Grants and our services' audience are for our own programs: a third
    /// party's token opens userinfo and nothing else.
    /// </summary>
    public async Task<string> AccessAsync(
        Client client, FamilyState state, IEnumerable<string> scopes, CancellationToken cancel) =>
        await SignAsync(AccessType, new(OfPerson(client.IsFirstParty ? options.Audience : options.Issuer, state))
        {
            ["client_id"] = client.Id,
            ["jti"] = FamilyState.JtiOf(state.Family.Id),
            ["scope"] = string.Join(' ', scopes),
            ["kind"] = state.Account.Kind,
            ["grants"] = client.IsFirstParty && state.Account.Kind != AccountKind.Citizen
                ? JsonSerializer.SerializeToElement(await GrantsAsync(state.Account, cancel), ServiceSetup.OurJson)
                : null,
        }, cancel);

    /// <summary>A machine acts for itself (RFC 6749 §4.4, RFC 9068 §2.2: sub is the client).</summary>
    public Task<string> MachineAsync(Client client, IEnumerable<string> scopes, CancellationToken cancel) =>
        SignAsync(AccessType, new(OfAnybody(options.Audience, client.Id))
        {
            ["client_id"] = client.Id,
            ["jti"] = FamilyState.JtiOf(null),
            ["scope"] = string.Join(' ', scopes),
            ["kind"] = "machine",
        }, cancel);

    /// <summary>
    /// OpenID Core §2; the name only under scope profile. The nonce is in the first one only, refreshed ones go without
    /// (§12.2).
    /// </summary>
    public Task<string> IdAsync(Client client, FamilyState state, bool isFirst, CancellationToken cancel) =>
        SignAsync(IdType, new(OfPerson(client.Id, state).Concat(Profile(state.Account, state.Scopes)))
        {
            ["nonce"] = isFirst ? state.Family.Nonce : null,
        }, cancel);

    /// <summary>OpenID Core §5.4: what scope profile shows of an account.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Profile(Account account, IReadOnlyList<string> scopes) =>
        scopes.Contains("profile", StringComparer.Ordinal)
            ? [new("name", account.Name), new("kind", account.Kind)]
            : [];

    Dictionary<string, object?> OfPerson(string audience, FamilyState state) =>
        new(OfAnybody(audience, state.Account.Id.ToString()))
        {
            ["sid"] = state.Session.Id.ToString(),
            ["auth_time"] = state.Session.StartedAt.ToUnixTimeSeconds(),
            ["amr"] = state.Session.Amr,
        };

    Dictionary<string, object?> OfAnybody(string audience, string subject) => new(StringComparer.Ordinal)
    {
        ["iss"] = options.Issuer,
        ["sub"] = subject,
        ["aud"] = audience,
        ["iat"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = (time.GetUtcNow() + options.AccessTokenLife).ToUnixTimeSeconds(),
    };

    async Task<IReadOnlyList<Grant>> GrantsAsync(Account account, CancellationToken cancel) =>
        GrantRules.GrantsOf(account,
            await db.Posts.AsNoTracking().Where(post => post.PersonId == account.PersonId).ToListAsync(cancel),
            VietnamTime.DayOf(time.GetUtcNow()));

    async Task<string> SignAsync(string type, Dictionary<string, object?> claims, CancellationToken cancel) =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Claims = claims.Where(claim => claim.Value is not null).ToDictionary()!,
            SigningCredentials = (await ring.ReadAsync(cancel)).Signer,
        });
}
