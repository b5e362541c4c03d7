using System.Security.Cryptography;
using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Administration;

/// <summary>An account as its administrators see it: nothing of its secrets.</summary>
/// <param name="State">invited (no password of their own yet), active or disabled.</param>
internal sealed record ShownAccount(
    Guid Id, Guid PersonId, string UserName, string Name, string Kind, string State, bool HasSecondFactor)
{
    /// <summary>Where its person serves, or served last; told in lists.</summary>
    public IReadOnlyList<Guid>? Units { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public DateTimeOffset? OneTimePasswordEndsAt { get; init; }

    /// <summary>Before then nobody may try its password again: too many were wrong.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }

    public static Refusal Unknown { get; } = new("AccountIsKnown", "Không có tài khoản này.", "id");

    public static ShownAccount Of(Account account, bool hasSecondFactor) => new(
        account.Id, account.PersonId ?? Guid.Empty, account.UserName ?? "", account.Name, account.Kind,
        StateOf(account.DisabledAt is not null, account is { PasswordHash: not null, PasswordEndsAt: null }),
        hasSecondFactor) { LastSignInAt = account.LastSignInAt, OneTimePasswordEndsAt = account.PasswordEndsAt };

    public static string StateOf(bool isDisabled, bool hasPassword) =>
        isDisabled ? "disabled" : hasPassword ? "active" : "invited";

    public static string TagOf(Account account) =>
        ETags.Of("account", account.Id.ToString(), account.ConcurrencyStamp ?? "");

    /// <summary>What the audit keeps of a state; the secrets are in it only as the stamp that changes with them.</summary>
    public static byte[] HashOf(Account account) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { account.Id, account.UserName, account.DisabledAt, account.SecurityStamp, account.ConcurrencyStamp }));
}

/// <summary>A page of accounts; <c>next</c> is null on the last page.</summary>
internal sealed record AccountPage(IReadOnlyList<ShownAccount> Items, string? Next);
