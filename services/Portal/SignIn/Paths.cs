namespace EGov.Portal.SignIn;

/// <summary>Addresses of signing in and out, and of what is done signed in.</summary>
internal static class Paths
{
    public const string SignIn = "/dang-nhap";
    public const string Callback = "/dang-nhap/tra-ve";
    public const string SignOut = "/dang-xuat";
    public const string SignedOut = "/da-dang-xuat";
    public const string Account = "/tai-khoan";
    public const string ChooseUnit = "/tai-khoan/don-vi";
    public const string Workspace = "/lam-viec";
    public const string Accounts = "/lam-viec/tai-khoan";
    public const string OpenAccount = "/lam-viec/mo-tai-khoan";
    public const string EnterPerson = "/lam-viec/mo-tai-khoan/nguoi-moi";
    public const string Queue = "/lam-viec/ho-so";
    public const string Intake = "/lam-viec/tiep-nhan";
    public const string LookUp = "/tra-cuu";
    public const string File = "/nop-ho-so";
    public const string MyDossiers = "/ho-so-cua-toi";

    public static string AccountOf(Guid id, string act = "") => $"{Accounts}/{id}{(act.Length > 0 ? "/" + act : "")}";

    public static string CaseOf(Guid id, string part = "") => $"{Queue}/{id}{(part.Length > 0 ? "/" + part : "")}";

    /// <summary>Where a dossier stands, for whoever has its receipt.</summary>
    public static string StatusOf(string number, string? token) =>
        string.IsNullOrEmpty(token) ? $"{LookUp}?ma={Uri.EscapeDataString(number)}" : $"{LookUp}/{token}";

    public static string OpenAccountOf(Guid person) => $"{OpenAccount}/{person}";
}
