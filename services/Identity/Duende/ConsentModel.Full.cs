using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Identity.Issuer;

/// <summary>The same page over IdentityServer, which remembers the answer and goes on from the address.</summary>
internal sealed class ConsentModel(IIdentityServerInteractionService duende, IssuerOptions options) : PageModel
{
    AuthorizationRequest? asked;

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public string? Client => asked!.Client.ClientName;

    public IEnumerable<string> Wants => options.Scopes
        .Where(scope => Scopes.Contains(scope.Name, StringComparer.Ordinal)).Select(scope => scope.Words);

    IEnumerable<string> Scopes => asked!.ValidatedResources.RawScopeValues;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : this.SeeOther("/");

    public async Task<IActionResult> OnPostAsync(bool agreed)
    {
        if (!await FindAsync())
        {
            return this.SeeOther("/");
        }
        await (agreed
            ? duende.GrantConsentAsync(asked!, new() { ScopesValuesConsented = Scopes, RememberConsent = true })
            : duende.DenyAuthorizationAsync(asked!, AuthorizationError.AccessDenied));
        return this.SeeOther(ReturnUrl!);
    }

    /// <summary>Null for every address that is no authorization request of IdentityServer's own.</summary>
    async Task<bool> FindAsync() => (asked = await duende.GetAuthorizationContextAsync(ReturnUrl)) is not null;
}
