using EGov.ServiceDefaults.Audit;

namespace EGov.Identity.Accounts;

/// <summary>
/// What the audit tells of signing in (ASVS 5.0 V16.3.1). An account is named by its id; nothing that was typed is
/// told, for it may be anything, a password in the wrong box too.
/// </summary>
internal static class AccountActs
{
    public const string CheckPassword = "CheckPassword", CheckCode = "CheckCode", UseRecoveryCode = "UseRecoveryCode",
        SetUpSecondFactor = "SetUpSecondFactor", LockOut = "LockOut", SignIn = "SignIn", EndSession = "EndSession",
        EndAllSessions = "EndAllSessions", ChangePassword = "ChangePassword", AcceptInvitation = "AcceptInvitation",
        MakeAccount = "MakeAccount", LinkProvider = "LinkProvider", UnlinkProvider = "UnlinkProvider",
        ShowAccount = "ShowOwnAccount", ShowConsents = "ShowOwnConsents", ReadUserInfo = "ReadUserInfo",
        GiveConsent = "GiveConsent", WithdrawConsent = "WithdrawConsent", ReuseCode = "ReuseCode", ReuseRefreshToken = "ReuseRefreshToken",
        RevokeTokens = "RevokeTokens", ProveClient = "ProveClient", IssueMachineToken = "IssueMachineToken";

    public static AuditActor Holder(Account account) => new(account.Id.ToString(), account.Kind);

    public static string Id(Guid account) => $"account/{account}";

    /// <summary>What its holder did to the account itself.</summary>
    public static AuditEntry Own(Account account, string action, string why) =>
        AuditEntry.Of(Holder(account), action, Id(account.Id), why);

    /// <summary>What somebody tried on an account without proving to be its holder; null: on none there is.</summary>
    public static AuditEntry Tried(Guid? account, string action, string why) => AuditEntry.Of(
        AuditActor.Anonymous, action, account is { } id ? Id(id) : "", why) with { Decision = AuditEntry.Refused };
}
