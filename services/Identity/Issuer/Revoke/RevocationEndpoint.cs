using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>A client gives a token back (RFC 7009). With it goes its family: the access is over.</summary>
internal static class RevocationEndpoint
{
    public static void MapRevocation(this IEndpointRouteBuilder app) =>
        app.MapPost(Addresses.Revocation, AnswerAsync);

    static async Task<IResult> AnswerAsync(
        HttpContext http, ClientSignIn clients, TokenReader tokens, IdentityDb db, TimeProvider time)
    {
        var (form, client, error) = await clients.ReadAsync(http.Request);
        ProtocolError.NoStore(http);
        if (error is not null || form!["token"] is not { } token)
        {
            return (error ?? new("invalid_request", "token is missing.")).Answer(http);
        }
        var family = await FamilyAsync(token, db, tokens);
        // §2.1: only the client it was issued to. §2.2: to all others it looks like a token nobody knows.
        if (await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row =>
            row.Id == family && row.ClientId == client!.Id), http.RequestAborted) is { } state)
        {
            await state.RevokeAsync(
                db, state.Entry(client!.Id, AccountActs.RevokeTokens, ""), time.GetUtcNow(), http.RequestAborted);
        }
        return Results.Ok();
    }

    /// <summary>§2.1: the hint may be wrong, so both kinds are looked for.</summary>
    static async Task<Guid?> FamilyAsync(string token, IdentityDb db, TokenReader tokens)
    {
        var hash = Secrets.HashOf(token);
        return await db.Set<RefreshToken>().Where(row => row.Hash == hash)
                .Select(row => (Guid?)row.FamilyId).FirstOrDefaultAsync()
            ?? FamilyState.FamilyOf((await tokens.ReadAccessAsync(token, evenExpired: true))?.Id);
    }
}
