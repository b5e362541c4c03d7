namespace EGov.Identity.Issuer;

/// <summary>When a signing key signs, when it is published, when the next is made. Times only, no secrets.</summary>
internal static class KeyRules
{
    /// <summary>The key that signs now: of those whose time has come the newest. None when all have run out.</summary>
    public static SigningKey? Signing(IEnumerable<SigningKey> keys, DateTimeOffset now) =>
        keys.Where(key => key.SignsFrom <= now && now < key.SignsUntil).MaxBy(key => key.SignsFrom);

    /// <summary>What the JWK set shows: keys to come, the one that signs, and old ones while their tokens live.</summary>
    public static IEnumerable<SigningKey> Published(IEnumerable<SigningKey> keys, DateTimeOffset now) =>
        keys.Where(key => now < key.PublishedUntil).OrderByDescending(key => key.SignsFrom);

    /// <summary>
    /// From when the next key signs, or null while none is due. It follows on the last without a gap; only when
    /// there is no key at all, so that no verifier can know one, it signs at once.
    /// </summary>
    public static DateTimeOffset? NextFrom(IEnumerable<SigningKey> keys, DateTimeOffset now, TimeSpan ahead) =>
        keys.Select(key => (DateTimeOffset?)key.SignsUntil).Max() is not { } end || end <= now ? now
            : end - ahead <= now ? end
            : null;
}
