using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EGov.Portal.SignIn;

/// <summary>Sends the browser to the provider (OpenID Core §3.1.2.1), and afterwards back to where it was.</summary>
internal static class StartSignIn
{
    const string ReturnUrl = "returnUrl", Moved = "moved";

    public static void MapStartSignIn(this WebApplication app) =>
        app.MapGet(Paths.SignIn, HandleAsync).Open().ExcludeFromDescription();

    /// <summary>Where to sign in and come back from.</summary>
    public static string Address(string returnUrl) => Paths.SignIn + QueryString.Create(ReturnUrl, returnUrl);

    /// <summary>
    /// A page of ours to go to after signing in; empty for an address elsewhere, however disguised, and for signing in
    /// and out, which would go round and round.
    /// </summary>
    public static string Local(string? returnUrl) => returnUrl is { Length: <= 2_000 }
        && RedirectHttpResult.IsLocalUrl(returnUrl) && returnUrl.StartsWith('/')
        && !returnUrl.StartsWith(Paths.SignIn, StringComparison.OrdinalIgnoreCase)
        && !returnUrl.StartsWith(Paths.SignOut, StringComparison.OrdinalIgnoreCase)
        && !returnUrl.StartsWith(Paths.SignedOut, StringComparison.OrdinalIgnoreCase)
            ? returnUrl
            : "";

    /// <summary>
    /// The same at the address the provider sends people back to, for whoever came by another: cookies they were given
    /// there would not come back. Once only: a door that says what it likes about its name is not gone round.
    /// </summary>
    internal static string? Elsewhere(HttpRequest request, SignInOptions options) =>
        options.Origin.Length == 0 || request.Query.ContainsKey(Moved)
        || request.Host.Host.Equals(new Uri(options.Origin).Host, StringComparison.OrdinalIgnoreCase)
            ? null
            : options.Origin + Address(Local(request.Query[ReturnUrl])) + $"&{Moved}=1";

    static async Task<IResult> HandleAsync(
        HttpContext http, Provider provider, TripCookies trips, SignInOptions options, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        var told = await provider.ReadAsync(cancel);
        if (Elsewhere(http.Request, options) is { } address)
        {
            return Results.Redirect(address);
        }
        var trip = trips.Begin(http, Local(http.Request.Query[ReturnUrl]));
        var ask = new OpenIdConnectMessage
        {
            IssuerAddress = told.AuthorizationEndpoint,
            ClientId = options.ClientId,
            RedirectUri = options.CallbackAddress,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = options.Scope,
            State = trip.State,
            Nonce = trip.Nonce,
            EnableTelemetryParameters = false,
        };
        ask.SetParameter("code_challenge", trip.Challenge);
        ask.SetParameter("code_challenge_method", "S256");
        return Results.Redirect(ask.CreateAuthenticationRequestUrl());
    }
}
