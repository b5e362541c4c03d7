namespace EGov.Identity.Issuer;

/// <summary>What a person's client gets: an access token, an id token, and a refresh token where it has them.</summary>
internal sealed class TokenIssue(IdentityDb db, TokenWriter writer, IssuerOptions options, TimeProvider time)
{
    /// <summary>For a code.</summary>
    public Task<TokenAnswer> FirstAsync(Client client, FamilyState state, CancellationToken cancel) =>
        IssueAsync(client, state, state.Scopes, isFirst: true, cancel);

    /// <summary>For a refresh token.</summary>
    public Task<TokenAnswer> NextAsync(
        Client client, FamilyState state, IReadOnlyList<string> scopes, CancellationToken cancel) =>
        IssueAsync(client, state, scopes, isFirst: false, cancel);

    async Task<TokenAnswer> IssueAsync(
        Client client, FamilyState state, IReadOnlyList<string> scopes, bool isFirst, CancellationToken cancel)
    {
        var refresh = client.Refreshes ? await RefreshAsync(state.Family, cancel) : null;
        return new(await writer.AccessAsync(client, state, scopes, cancel),
            (long)options.AccessTokenLife.TotalSeconds, string.Join(' ', scopes))
        {
            RefreshToken = refresh,
            IdToken = await writer.IdAsync(client, state, isFirst, cancel),
        };
    }

    async Task<string> RefreshAsync(TokenFamily family, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var text = Secret.New();
        var idle = now + options.RefreshIdle;
        db.Add(new RefreshToken
        {
            Hash = Secret.HashOf(text), FamilyId = family.Id, IssuedAt = now,
            ExpiresAt = idle < family.ExpiresAt ? idle : family.ExpiresAt,
        });
        await db.SaveChangesAsync(cancel);
        return text;
    }
}
