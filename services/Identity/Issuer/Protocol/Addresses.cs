namespace EGov.Identity.Issuer;

/// <summary>Where the parts of the protocol are, below the issuer's address.</summary>
internal static class Addresses
{
    public const string Discovery = "/.well-known/openid-configuration";
    public const string Keys = "/.well-known/jwks.json";
    public const string Authorize = "/connect/authorize";
    public const string Consent = "/dong-y";
    public const string Token = "/connect/token";
    public const string UserInfo = "/connect/userinfo";
    public const string Revocation = "/connect/revocation";
    public const string EndSession = "/connect/endsession";
    public const string SignOut = "/dang-xuat";
    public const string SignIn = "/dang-nhap";
}
