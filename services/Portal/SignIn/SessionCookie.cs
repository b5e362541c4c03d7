using System.Security.Cryptography;
using System.Text;

namespace EGov.Portal.SignIn;

/// <summary>
/// Cookies of signing in: for the server only, not sent along by other sites' forms, and where the site is https bound
/// to this host by their name (RFC 6265bis §4.1.3.2).
/// </summary>
internal sealed class SessionCookie(SignInOptions options)
{
    string Prefix => options.IsSecure ? "__Host-egov" : "egov";

    public string Name => Prefix + "-session";

    public string FormName => Prefix + "-form";

    /// <summary>What one page tells the next, once.</summary>
    public string OnceName => Prefix + "-once";

    /// <summary>A name that says nothing of the state, and holds nothing a cookie's name may not.</summary>
    public string TripName(string state) =>
        $"{Prefix}-trip-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 6))}";

    public string? Read(HttpContext http) => http.Request.Cookies[Name] is { Length: > 0 and <= 100 } id ? id : null;

    /// <summary>Whether the browser brought one, whatever it is worth.</summary>
    public bool IsThere(HttpContext http) => http.Request.Cookies.ContainsKey(Name);

    /// <summary>For as long as the browser is open; the server ends it sooner.</summary>
    public void Write(HttpContext http, string id) => http.Response.Cookies.Append(Name, id, Options());

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options());

    public CookieOptions Options(TimeSpan? life = null) => new()
    {
        HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life,
        IsEssential = true,
    };
}
