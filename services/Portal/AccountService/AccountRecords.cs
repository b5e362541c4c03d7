namespace EGov.Portal.AccountService;

/// <summary>An account as the identity service shows it to administrators.</summary>
internal sealed record ManagedAccount(
    Guid Id, Guid PersonId, string UserName, string Name, string Kind, string State, bool HasSecondFactor,
    IReadOnlyList<Guid>? Units = null, DateTimeOffset? LastSignInAt = null,
    DateTimeOffset? OneTimePasswordEndsAt = null, DateTimeOffset? WaitsUntil = null)
{
    /// <summary>Where the identity service has them.</summary>
    public const string Place = "id/api/accounts";

    public static string PlaceOf(Guid id) => $"{Place}/{id}";
}

/// <summary>A page of accounts; <c>Next</c> is null on the last page.</summary>
internal sealed record ManagedAccounts(IReadOnlyList<ManagedAccount> Items, string? Next);

/// <summary>A one-time password; it is shown once and kept nowhere.</summary>
internal sealed record GivenPassword(string Password, DateTimeOffset ExpiresAt);
