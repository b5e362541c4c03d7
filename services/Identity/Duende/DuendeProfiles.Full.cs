using System.Security.Claims;
using Duende.IdentityServer;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>What IdentityServer asks about accounts: whether they may still, and what userinfo tells.</summary>
internal sealed class DuendeProfiles(IdentityDb db, AuditReads audit, TimeProvider time) : IProfileService
{
    public async Task GetProfileDataAsync(ProfileDataRequestContext context)
    {
        var state = await StateAsync(context.Subject);
        if (state is null)
        {
            return;
        }
        var isRead = context.Caller == IdentityServerConstants.ProfileDataCallers.UserInfoEndpoint;
        if (isRead)
        {
            await audit.RecordAsync(state.Read(state.Scopes), default);
        }
        // A token only needs to be told its family: what stands in it is written by DuendeTokens.
        context.IssuedClaims.AddRange(isRead
            ? TokenWriter.Profile(state.Account, ["profile"])
                .Where(claim => context.RequestedClaimTypes.Contains(claim.Key, StringComparer.Ordinal))
                .Select(claim => new Claim(claim.Key, (string)claim.Value!))
            : [new Claim(DuendeSubject.Family, state.Family.Id.ToString())]);
    }

    /// <summary>Before there is a family the cookie has just been checked; after that only a live one counts.</summary>
    public async Task IsActiveAsync(IsActiveContext context) => context.IsActive =
        context.Caller == IdentityServerConstants.ProfileIsActiveCallers.AuthorizeEndpoint
            || (await StateAsync(context.Subject))?.IsLive(time.GetUtcNow()) == true;

    async Task<FamilyState?> StateAsync(ClaimsPrincipal subject)
    {
        var family = DuendeSubject.FamilyOf(subject.Claims);
        return await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row => row.Id == family), default);
    }
}
