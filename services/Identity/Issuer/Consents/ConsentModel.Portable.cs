using EGov.Identity.Clients;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Issuer;

/// <summary>Asks a person whether a third party may have what it wants (OpenID Core §3.1.2.4).</summary>
internal sealed class ConsentModel(
    Authorization authorization, IdentityDb db, IssuerOptions options, TimeProvider time) : PageModel
{
    AuthorizeRequest? asked;
    Holder? holder;

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public string Client => asked!.Client.Name;

    public IEnumerable<string> Wants => options.Scopes
        .Where(scope => asked!.Scopes.Contains(scope.Name, StringComparer.Ordinal)).Select(scope => scope.Words);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : this.SeeOther("/");

    public async Task<IActionResult> OnPostAsync(bool agreed)
    {
        if (!await FindAsync())
        {
            return this.SeeOther("/");
        }
        if (!agreed)
        {
            return this.SeeOther(authorization.Refusal(asked!, new("access_denied", "The account did not agree.")));
        }
        await Consent.RememberAsync(
            db, holder!.Account.Id, asked!.Client.Id, string.Join(' ', asked.Scopes), time.GetUtcNow());
        return this.SeeOther(await authorization.GrantAsync(asked, holder));
    }

    /// <summary>The request again, as strictly as the endpoint read it: this address can be typed by anybody.</summary>
    async Task<bool> FindAsync()
    {
        var query = ReturnUrl?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        asked = query < 0 ? null
            : await authorization.ReadAsync(Parameters.Of(QueryHelpers.ParseQuery(ReturnUrl![query..])));
        holder = await authorization.HolderAsync(HttpContext);
        return asked is not null && AuthorizeRules.FaultOf(asked) is null
            && authorization.IsSignedInFor(asked, holder);
    }
}
