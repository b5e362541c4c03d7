using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.SignIn;

/// <summary>
/// Trips in cookies, one for each so that two windows may sign in side by side; locked, short-lived, and taken back
/// the first time they are shown.
/// </summary>
internal sealed class TripCookies(IDataProtectionProvider protection, SessionCookie cookies, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    readonly IDataProtector protector = protection.CreateProtector("portal-trip");

    public SignInTrip Begin(HttpContext http, string returnUrl)
    {
        var trip = new SignInTrip(Random(), Random(), Random(), returnUrl, time.GetUtcNow() + Life);
        http.Response.Cookies.Append(
            cookies.TripName(trip.State), protector.Protect(JsonSerializer.Serialize(trip)), cookies.Options(Life));
        return trip;
    }

    /// <summary>The trip that began in this browser with this state; null if there is none. It is over now.</summary>
    public SignInTrip? Take(HttpContext http, string state)
    {
        var name = cookies.TripName(state);
        if (state.Length == 0 || http.Request.Cookies[name] is not { Length: > 0 } sealedTrip)
        {
            return null;
        }
        http.Response.Cookies.Delete(name, cookies.Options());
        try
        {
            var trip = JsonSerializer.Deserialize<SignInTrip>(protector.Unprotect(sealedTrip));
            return trip is not null && trip.EndsAt > time.GetUtcNow() && IsSame(trip.State, state) ? trip : null;
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            // A cookie made by somebody else.
            return null;
        }
    }

    static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
