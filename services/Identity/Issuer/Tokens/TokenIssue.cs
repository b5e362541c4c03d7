using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>What a person's client gets: an access token, an id token, and a refresh token where it has them.</summary>
internal sealed class TokenIssue(IdentityDb db, TokenWriter writer, IssuerOptions options, TimeProvider time)
{
    /// <summary>For a code (the first) or for a refresh token, which may ask for fewer scopes.</summary>
    public async Task<TokenAnswer> IssueAsync(
        Client client, FamilyState state, IReadOnlyList<string> scopes, bool isFirst, CancellationToken cancel)
    {
        var refresh = client.Refreshes ? await NextRefreshAsync(state.Family, cancel) : null;
        return new(await writer.AccessAsync(client, state, scopes, cancel),
            (long)options.AccessTokenLife.TotalSeconds, string.Join(' ', scopes))
        {
            RefreshToken = refresh,
            IdToken = await writer.IdAsync(client, state, isFirst, cancel),
        };
    }

    /// <summary>One more refresh token of a family.</summary>
    public async Task<string> NextRefreshAsync(TokenFamily family, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var text = Secrets.New();
        var idle = now + options.RefreshIdle;
        db.Add(new RefreshToken
        {
            Hash = Secrets.HashOf(text), FamilyId = family.Id, IssuedAt = now,
            ExpiresAt = idle < family.ExpiresAt ? idle : family.ExpiresAt,
        });
        await db.SaveChangesAsync(cancel);
        return text;
    }
}
