using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using EGov.Identity.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.MyAccount;

/// <summary>Programs of others that somebody lets see who they are, each with a way to take that back.</summary>
[Authorize]
internal sealed class MyConsentsModel(IdentityDb db, IssuerOptions options, TimeProvider time) : OwnPage
{
    public IReadOnlyList<(Client Client, Consent Consent)> Given { get; private set; } = [];

    protected override string Act => AccountActs.ShowConsents;

    public IEnumerable<string> WordsOf(Consent consent) => options.Scopes
        .Where(scope => ScopeRules.Read(consent.Scope)?.Contains(scope.Name) == true).Select(scope => scope.Words);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await (from consent in db.Set<Consent>().AsNoTracking()
                          join client in db.Set<Client>() on consent.ClientId equals client.Id
                          where consent.AccountId == Account.Id
                          orderby client.Name
                          select new { client, consent }).ToListAsync(cancel);
        Given = rows.ConvertAll(row => (row.client, row.consent));
    }

    public async Task<IActionResult> OnPostAsync(string client, CancellationToken cancel)
    {
        await Consent.WithdrawAsync(db, Account, client, time.GetUtcNow(), cancel);
        return Go(Step("/tai-khoan/dong-y"));
    }
}
