namespace EGov.Identity.Citizens;

/// <summary>When providers may be linked to an account and taken from it.</summary>
internal static class LinkRules
{
    /// <summary>So long a fresh sign-in stays fresh: time for one more provider's pages.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    /// <summary>Clocks of two systems differ.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>The one who asked is the one who proved it, just now.</summary>
    public static bool ProofIsFreshAndOwn(Guid asked, Guid? proven, DateTimeOffset? at, DateTimeOffset now) =>
        asked != Guid.Empty && asked == proven && at is { } moment
        && now - moment <= Freshness && moment - now <= Skew;

    /// <summary>After unlinking, another provider or a password is left.</summary>
    public static bool AWayInRemains(IReadOnlyCollection<string> linked, string unlinked, bool hasPassword) =>
        hasPassword || linked.Any(provider => provider != unlinked);

    /// <summary>
    /// Two accounts are one person's only if the provider has itself proven the number; else somebody could claim a
    /// number and get the account.
    /// </summary>
    public static bool NumberOpensTheAccount(CitizenProvider provider, byte[]? number, byte[]? ofAccount) =>
        provider.VouchesForNumber && number is not null && ofAccount is not null
        && number.AsSpan().SequenceEqual(ofAccount);
}
