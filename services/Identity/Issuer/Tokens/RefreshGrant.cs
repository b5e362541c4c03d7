using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>A refresh token for new tokens (RFC 6749 §6), each used once (RFC 9700 §4.14.2).</summary>
internal sealed class RefreshGrant(IdentityDb db, TokenIssue issue, TimeProvider time)
{
    public async Task<Checked<TokenAnswer>> AnswerAsync(Client client, Parameters form, CancellationToken cancel)
    {
        if (form["refresh_token"] is not { } text)
        {
            return new ProtocolError("invalid_request", "refresh_token is missing.");
        }
        var now = time.GetUtcNow();
        var hash = Secrets.HashOf(text);
        var token = await db.Set<RefreshToken>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, cancel);
        var state = token is null ? null
            : await FamilyState.FindAsync(db, db.Set<TokenFamily>().Where(row => row.Id == token.FamilyId), cancel);
        if (state is null || !client.Refreshes)
        {
            return ProtocolError.Grant;
        }
        // A token used before, or by another client, has been copied; which of the two is the thief nobody can tell.
        if (token!.UsedAt is not null || state.Family.ClientId != client.Id)
        {
            await VoidAsync(client, state, token.UsedAt is null ? "other-client" : "used-before", now, cancel);
            return ProtocolError.Grant;
        }
        if (token.ExpiresAt <= now || !state.IsLive(now))
        {
            return ProtocolError.Grant;
        }
        var scopes = form["scope"] is { } asked ? ScopeRules.Read(asked) : state.Scopes;
        return scopes is null || !ScopeRules.Covers(state.Scopes, scopes)
            ? new ProtocolError("invalid_scope", "scope holds no more than was granted.")
            : await TurnAsync(client, state, token, scopes, cancel);
    }

    Task VoidAsync(
        Client client, FamilyState state, string why, DateTimeOffset now, CancellationToken cancel) =>
        state.RevokeAsync(db, state.Entry(client, AccountActs.ReuseRefreshToken, why)
            with { Decision = AuditEntry.Refused }, now, cancel);

    /// <summary>
    /// The old token is used and the new one is there in one transaction; of any number at once the first gets it, and
    /// the others, who waited for its row, are the second use that voids the family.
    /// </summary>
    async Task<Checked<TokenAnswer>> TurnAsync(
        Client client, FamilyState state, RefreshToken token, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taken = await db.Set<RefreshToken>().Where(row => row.Hash == token.Hash && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.UsedAt, now), cancel);
        if (taken == 0)
        {
            await VoidAsync(client, state, "used-before", now, cancel);
            await transaction.CommitAsync(cancel);
            return ProtocolError.Grant;
        }
        var answer = await issue.IssueAsync(client, state, scopes, isFirst: false, cancel);
        await transaction.CommitAsync(cancel);
        return answer;
    }
}
