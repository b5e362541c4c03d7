using EGov.Identity.Clients;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Issuer;

/// <summary>Asks a person whether a third party may have what it wants (OpenID Core §3.1.2.4).</summary>
internal sealed class ConsentModel(
    Authorization authorization, IdentityDb db, IssuerOptions options, AuditRefusals refusals, TimeProvider time)
    : PageModel
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
        var answer = new Consent
        {
            AccountId = holder!.Account.Id,
            ClientId = asked!.Client.Id,
            Scope = string.Join(' ', asked.Scopes),
            GivenAt = time.GetUtcNow(),
        };
        if (!agreed)
        {
            refusals.Note(answer.Entry(holder.Account.Kind));
            return this.SeeOther(authorization.Refusal(asked, new("access_denied", "The account did not agree.")));
        }
        await Consent.RememberAsync(db, answer, holder.Account.Kind, HttpContext.RequestAborted);
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
