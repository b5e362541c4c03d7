using System.Globalization;
using System.Security.Claims;
using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Authentication;

namespace EGov.Identity.Citizens;

/// <summary>Who came back from a provider.</summary>
internal sealed record Arrival(CitizenProvider Provider, string Subject, string Name, byte[]? NumberHash);

/// <summary>What is done with somebody who comes back from a provider: signed in, proven once more, or linked.</summary>
internal sealed partial class CitizenArrival(
    CitizenAccounts accounts, LookupKeys keys, AuditRefusals refusals, TimeProvider time,
    ILogger<CitizenArrival> log)
{
    public async Task ArriveAsync(TicketReceivedContext context, CitizenProvider provider)
    {
        var (http, principal) = (context.HttpContext, context.Principal!);
        var arrival = Read(principal, provider);
        context.HandleResponse();
        if (arrival is null)
        {
            CitizenEndpoints.Fail(http, CitizenFailure.Away);
            return;
        }
        var trip = Trip.Read(context.Properties!);
        await (trip.Purpose switch
        {
            TripPurpose.Prove => ProveAsync(http, arrival, trip, principal),
            TripPurpose.Link => LinkAsync(http, arrival, trip),
            _ => SignInAsync(http, arrival, trip),
        });
    }

    async Task SignInAsync(HttpContext http, Arrival arrival, Trip trip)
    {
        var (account, failure) = await accounts.FindOrMakeAsync(arrival, http.RequestAborted);
        if (account is null)
        {
            Refuse(http, null, AccountActs.SignIn, failure);
            return;
        }
        await SignInCookie.StartAsync(http, account, "fed");
        LogSignedIn(log, account.Id, arrival.Provider.Name);
        http.Response.Redirect(trip.ReturnUrl);
    }

    /// <summary>The holder of the account has just shown again who they are; now for the provider to link.</summary>
    async Task ProveAsync(HttpContext http, Arrival arrival, Trip trip, ClaimsPrincipal principal)
    {
        var owner = await accounts.FindAsync(arrival, http.RequestAborted);
        var provenAt = AuthenticatedAt(principal);
        if (!LinkRules.ProofIsFreshAndOwn(trip.Account, owner?.Id, provenAt, time.GetUtcNow()))
        {
            Refuse(http, trip.Account, AccountActs.LinkProvider, CitizenFailure.NotProven);
            return;
        }
        await CitizenEndpoints.SendAsync(
            http, trip.Next, trip with { Purpose = TripPurpose.Link, ProvenAt = provenAt });
    }

    async Task LinkAsync(HttpContext http, Arrival arrival, Trip trip)
    {
        var signedIn = await http.AuthenticateAsync(SignInCookie.Scheme);
        var present = signedIn.Succeeded ? SignInCookie.AccountId(signedIn.Principal) : null;
        if (!LinkRules.ProofIsFreshAndOwn(trip.Account, present, trip.ProvenAt, time.GetUtcNow()))
        {
            Refuse(http, trip.Account, AccountActs.LinkProvider, CitizenFailure.NotProven);
        }
        else if (!await accounts.LinkAsync(trip.Account, arrival, http.RequestAborted))
        {
            Refuse(http, trip.Account, AccountActs.LinkProvider, CitizenFailure.Taken);
        }
        else
        {
            LogLinked(log, trip.Account, arrival.Provider.Name);
            http.Response.Redirect(trip.ReturnUrl);
        }
    }

    // Somebody who was let through by a provider may come back as often as they like: counted, not each.
    void Refuse(HttpContext http, Guid? account, string action, CitizenFailure why)
    {
        refusals.Note(AccountActs.Tried(account, action, why.ToString()));
        CitizenEndpoints.Fail(http, why);
    }

    Arrival? Read(ClaimsPrincipal principal, CitizenProvider provider)
    {
        if (principal.FindFirstValue("sub") is not { Length: > 0 and <= 255 } subject)
        {
            return null;
        }
        var number = principal.FindFirstValue(provider.NumberClaim);
        return new(provider, subject, (principal.FindFirstValue("name") ?? "Công dân").Normalize().Trim(),
            CitizenNumber.IsOne(number) ? keys.Of("citizen-number", number!) : null);
    }

    static DateTimeOffset? AuthenticatedAt(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in by {Provider}")]
    static partial void LogSignedIn(ILogger logger, Guid account, string provider);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} was linked with {Provider}")]
    static partial void LogLinked(ILogger logger, Guid account, string provider);
}
