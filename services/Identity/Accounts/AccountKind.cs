namespace EGov.Identity.Accounts;

/// <summary>Kinds of account, in the words of the token claim <c>kind</c>.</summary>
internal static class AccountKind
{
    /// <summary>Công dân.</summary>
    public const string Citizen = "citizen";

    /// <summary>Cán bộ, công chức.</summary>
    public const string Officer = "officer";

    /// <summary>Nhân viên bưu điện.</summary>
    public const string Postal = "postal";
}
