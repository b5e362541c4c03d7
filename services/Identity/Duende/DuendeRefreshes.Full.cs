using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Validation;
using Microsoft.EntityFrameworkCore;
using Models = Duende.IdentityServer.Models;

namespace EGov.Identity.Issuer;

/// <summary>Refresh tokens as our rows, each used once; a second use voids the family.</summary>
internal sealed class DuendeRefreshes(IdentityDb db, RefreshUse uses, TokenIssue issue) : IRefreshTokenService
{
    public async Task<TokenValidationResult> ValidateRefreshTokenAsync(string token, Models.Client client)
    {
        if (!client.AllowOfflineAccess || await uses.FindAsync(token, client.ClientId, default) is not { } state)
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

    public async Task<string> CreateRefreshTokenAsync(RefreshTokenCreationRequest request)
    {
        var id = DuendeSubject.FamilyOf(request.Subject.Claims);
        return await issue.NextRefreshAsync(await db.Set<TokenFamily>().FirstAsync(row => row.Id == id), default);
    }

    /// <summary>Nothing IdentityServer has made by now leaves the server if another was quicker.</summary>
    public async Task<string> UpdateRefreshTokenAsync(RefreshTokenUpdateRequest request)
    {
        var state = await uses.FindAsync(request.Handle, request.Client.ClientId, default);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var isFirst = state is not null && await uses.TakeAsync(state, default);
        var next = isFirst ? await issue.NextRefreshAsync(state!.Family.Family, default) : null;
        await transaction.CommitAsync();
        return next ?? throw new InvalidOperationException("A refresh token was used twice at once.");
    }
}
