using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>A refresh token that may be used, and the family it is of.</summary>
internal sealed record RefreshState(RefreshToken Token, FamilyState Family);

/// <summary>The one use a refresh token has (RFC 9700 §4.14.2); a second one voids its family.</summary>
internal sealed class RefreshUse(IdentityDb db, TimeProvider time)
{
    /// <summary>Null when the token is void, used, or of another client.</summary>
    public async Task<RefreshState?> FindAsync(string text, string clientId, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var hash = Secrets.HashOf(text);
        var token = await db.Set<RefreshToken>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, cancel);
        var state = token is null ? null
            : await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row => row.Id == token.FamilyId), cancel);
        if (state is null)
        {
            return null;
        }
        // A token used before, or by another client, has been copied; which of the two is the thief nobody can tell.
        if (token!.UsedAt is not null || state.Family.ClientId != clientId)
        {
            var why = token.UsedAt is null ? "other-client" : "used-before";
            await state.VoidAsync(db, state.Entry(clientId, AccountActs.ReuseRefreshToken, why), now, cancel);
            return null;
        }
        return token.ExpiresAt <= now || !state.IsLive(now) ? null : new(token, state);
    }

    /// <summary>
    /// Of any number at once the first takes it; the others, who waited for its row, are the second use. The next token
    /// is written after it.
    /// </summary>
    public async Task<bool> TakeAsync(RefreshState state, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var taken = await db.Set<RefreshToken>().Where(row => row.Hash == state.Token.Hash && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.UsedAt, now), cancel) == 1;
        if (!taken)
        {
            var family = state.Family;
            await family.VoidAsync(
                db, family.Entry(family.Family.ClientId, AccountActs.ReuseRefreshToken, "used-before"), now, cancel);
        }
        return taken;
    }
}
