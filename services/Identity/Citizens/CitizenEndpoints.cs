using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace EGov.Identity.Citizens;

/// <summary>The ways out to a provider, and the one back when it went wrong.</summary>
internal static class CitizenEndpoints
{
    public const string FailurePath = IdentitySetup.Path + "/dang-nhap/cong-dan/khong-duoc";

    public static void MapCitizenSignOn(this IEndpointRouteBuilder app) =>
        app.MapGet("/dang-nhap/cong-dan/{name}", GoAsync).Open().ExcludeFromDescription();

    /// <summary>Sends the browser away, or to the page that says the provider does not answer.</summary>
    public static async Task SendAsync(HttpContext http, string provider, Trip trip)
    {
        var properties = new OpenIdConnectChallengeProperties();
        if (trip.Purpose == TripPurpose.Prove)
        {
            // OpenID Connect Core §3.1.2.1: sign in again now, and tell when it was.
            properties.Prompt = "login";
            properties.MaxAge = TimeSpan.Zero;
        }
        trip.Write(properties);
        try
        {
            await http.ChallengeAsync(provider, properties);
        }
        catch (Exception error) when (IsAway(error) && !http.Response.HasStarted)
        {
            Fail(http, CitizenFailure.Away);
        }
    }

    public static void Fail(HttpContext http, CitizenFailure why) =>
        http.Response.Redirect(LanguageTagHelper.Keep($"{FailurePath}?vi={why}"));

    static async Task GoAsync(string name, string? returnUrl, HttpContext http, CitizenProviders providers)
    {
        if (providers.Find(name) is not { } provider)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var home = LanguageTagHelper.Keep(IdentitySetup.Path + "/tai-khoan");
        await SendAsync(http, provider.Name,
            new Trip(TripPurpose.SignIn, LocalAddress.IsOne(returnUrl) ? returnUrl : home));
    }

    // Discovery failed, or nobody listens there.
    static bool IsAway(Exception error) =>
        error is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException;
}
