using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Microsoft.EntityFrameworkCore;
using Registered = EGov.Identity.Clients.Client;

namespace EGov.Identity.Issuer;

/// <summary>Services read the same tokens in both profiles: our writer writes what IdentityServer wants.</summary>
internal sealed class DuendeTokens(IdentityDb db, TokenWriter writer) : ITokenCreationService
{
    public async Task<string> CreateTokenAsync(Token token)
    {
        var client = await db.Set<Registered>().AsNoTracking().FirstAsync(row => row.Id == token.ClientId);
        if (token.SubjectId is null)
        {
            return await writer.MachineAsync(client, token.Scopes.Order(StringComparer.Ordinal), default);
        }
        var family = DuendeSubject.FamilyOf(token.Claims);
        var state = await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row => row.Id == family), default)
            ?? throw new InvalidOperationException("A token of no family.");
        return token.Type == "id_token"
            ? await writer.IdAsync(client, state, token.Claims.Any(claim => claim.Type == "nonce"), default)
            : await writer.AccessAsync(client, state, state.Scopes.Intersect(token.Scopes), default);
    }
}
