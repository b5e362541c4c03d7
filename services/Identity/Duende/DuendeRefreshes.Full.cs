using System.Security.Claims;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Validation;
using Microsoft.EntityFrameworkCore;
using Models = Duende.IdentityServer.Models;

namespace EGov.Identity.Issuer;

/// <summary>
/// Refresh tokens as our rows. Whoever reads one has used it: of two at once the second is refused before anything is
/// made for it, and voids the family.
/// </summary>
internal sealed class DuendeRefreshes(IdentityDb db, RefreshUse uses, TokenIssue issue) : IRefreshTokenService
{
    public async Task<TokenValidationResult> ValidateRefreshTokenAsync(string token, Models.Client client)
    {
        if (!client.AllowOfflineAccess || await uses.FindAsync(token, client.ClientId, default) is not { } state
            || !await uses.TakeAsync(state, default))
        {
            return new() { IsError = true, Error = ProtocolError.Grant.Code };
        }
        var (row, family) = (state.Token, state.Family);
        return new()
        {
            IsError = false,
            Client = client,
            RefreshToken = new()
            {
                ClientId = client.ClientId,
                Subject = DuendeSubject.Of(family.Session, family.Family.Id),
                SessionId = family.Session.Id.ToString(),
                AuthorizedScopes = family.Scopes,
                CreationTime = row.IssuedAt.UtcDateTime,
                Lifetime = (int)(row.ExpiresAt - row.IssuedAt).TotalSeconds,
            },
        };
    }

    public Task<string> CreateRefreshTokenAsync(RefreshTokenCreationRequest request) => NextAsync(request.Subject);

    /// <summary>The old one was used when it was read.</summary>
    public Task<string> UpdateRefreshTokenAsync(RefreshTokenUpdateRequest request) =>
        NextAsync(request.RefreshToken.Subject);

    async Task<string> NextAsync(ClaimsPrincipal subject)
    {
        var id = DuendeSubject.FamilyOf(subject.Claims);
        return await issue.NextRefreshAsync(await db.Set<TokenFamily>().FirstAsync(row => row.Id == id), default);
    }
}
