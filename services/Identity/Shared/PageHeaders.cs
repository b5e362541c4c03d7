using EGov.Identity.Citizens;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Shared;

/// <summary>
/// Pages of signing in are kept nowhere, and run and send to nothing but what they need. Browsers hold redirects after
/// a form to its policy too, so the client the way leads back to is named in it.
/// </summary>
internal sealed class PageHeaders(IdentityDb db, CitizenProviders providers) : IAsyncPageFilter
{
    const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "frame-ancestors 'none'; form-action 'self'";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            Policy + Providers() + await TargetsAsync(http.Request.Query["returnUrl"].ToString(), http.RequestAborted);
        await next();
    }

    // Linking a provider begins with a form.
    string Providers() => string.Concat(providers.All.Select(provider => Origin(provider.Authority.ToString())));

    async Task<string> TargetsAsync(string returnUrl, CancellationToken cancel)
    {
        var query = returnUrl.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !QueryHelpers.ParseQuery(returnUrl[query..]).TryGetValue("client_id", out var client))
        {
            return "";
        }
        var addresses = await db.Set<Client>().Where(row => row.Id == client.ToString() && row.DisabledAt == null)
            .Select(row => row.RedirectUris).SingleOrDefaultAsync(cancel) ?? [];
        return string.Concat(addresses.Select(Origin).Distinct(StringComparer.Ordinal));
    }

    static string Origin(string address) => " " + new Uri(address).GetLeftPart(UriPartial.Authority);
}
