namespace EGov.Portal.SignIn;

/// <summary>Addresses of signing in and out.</summary>
internal static class Paths
{
    public const string SignIn = "/dang-nhap";
    public const string Callback = "/dang-nhap/tra-ve";
    public const string SignOut = "/dang-xuat";
    public const string SignedOut = "/da-dang-xuat";
    public const string Account = "/tai-khoan";
    public const string ChooseUnit = "/tai-khoan/don-vi";
    public const string Workspace = "/lam-viec";
}
