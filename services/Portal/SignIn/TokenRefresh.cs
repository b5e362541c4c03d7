namespace EGov.Portal.SignIn;

/// <summary>
/// Keeps a session's access token fresh. Refresh tokens are used once and a second use voids them all, so of all
/// requests at all replicas one refreshes, under a lock in Redis, and the others wait for what it brings.
/// </summary>
internal sealed class TokenRefresh(SessionStore store, TokenClient client, IdTokens idTokens, TimeProvider time)
{
    /// <summary>A token that ends within this is as good as ended: it has a way to go.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(30);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>The session with tokens that are good; null if it has ended, here or at the provider.</summary>
    public async Task<PortalSession?> FreshAsync(PortalSession session, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var holder = Guid.NewGuid().ToString("N");
        var now = session;
        while (now is not null && !IsFresh(now))
        {
            if (await store.TryLockAsync(session.Id, holder))
            {
                return await RefreshAsync(session.Id, holder);
            }
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new ProviderAway("Another request has been refreshing the tokens for too long.");
            }
            await Task.Delay(Pause, cancel);
            now = await store.FindAsync(session.Id);
        }
        return now;
    }

    bool IsFresh(PortalSession session) => session.Tokens.ExpireAt > time.GetUtcNow() + Ahead;

    async Task<PortalSession?> RefreshAsync(string id, string holder)
    {
        try
        {
            // Whoever held the lock before may have refreshed since we looked.
            var session = await store.FindAsync(id);
            return session is null || IsFresh(session) ? session : await TurnAsync(session);
        }
        finally
        {
            await store.UnlockAsync(id, holder);
        }
    }

    async Task<PortalSession?> TurnAsync(PortalSession session)
    {
        var given = session.Tokens.Refresh is { } refresh ? await client.RefreshAsync(refresh) : null;
        if (given is null || !await idTokens.AreOfAsync(session.Person, given, CancellationToken.None))
        {
            await store.EndAsync(session.Id);
            return null;
        }
        // A provider that does not rotate leaves out what stays the same (RFC 6749 §6).
        var tokens = given with
        {
            Refresh = given.Refresh ?? session.Tokens.Refresh, Id = given.Id ?? session.Tokens.Id,
        };
        return await store.KeepTokensAsync(session.Id, tokens) ? session with { Tokens = tokens } : null;
    }
}
