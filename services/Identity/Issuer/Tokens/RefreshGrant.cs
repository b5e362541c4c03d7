using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>A refresh token for new tokens (RFC 6749 §6).</summary>
internal sealed class RefreshGrant(IdentityDb db, RefreshUse uses, TokenIssue issue)
{
    public async Task<Checked<TokenAnswer>> AnswerAsync(Client client, Parameters form, CancellationToken cancel)
    {
        if (form["refresh_token"] is not { } text)
        {
            return new ProtocolError("invalid_request", "refresh_token is missing.");
        }
        if (!client.Refreshes || await uses.FindAsync(text, client.Id, cancel) is not { } state)
        {
            return ProtocolError.Grant;
        }
        var granted = state.Family.Scopes;
        var scopes = form["scope"] is { } asked ? ScopeRules.Read(asked) : granted;
        return scopes is null || !ScopeRules.Covers(granted, scopes)
            ? new ProtocolError("invalid_scope", "scope holds no more than was granted.")
            : await TurnAsync(client, state, scopes, cancel);
    }

    /// <summary>The old token is used and the new one is there in one transaction.</summary>
    async Task<Checked<TokenAnswer>> TurnAsync(
        Client client, RefreshState state, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        Checked<TokenAnswer> answer = await uses.TakeAsync(state, cancel)
            ? await issue.IssueAsync(client, state.Family, scopes, isFirst: false, cancel)
            : ProtocolError.Grant;
        await transaction.CommitAsync(cancel);
        return answer;
    }
}
