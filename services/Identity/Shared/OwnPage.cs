using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Shared;

/// <summary>A page of what is kept about whoever is signed in; it is shown once the audit tells of it, not before.</summary>
internal abstract class OwnPage : FormPage
{
    public Account Account { get; private set; } = null!;

    /// <summary>What the audit calls a look at it.</summary>
    protected abstract string Act { get; }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (SignInCookie.AccountId(User), HttpContext.RequestAborted);
        var services = HttpContext.RequestServices;
        Account = await services.GetRequiredService<IdentityDb>().Users.AsNoTracking()
            .SingleAsync(user => user.Id == id, cancel);
        if ((await next()).Result is PageResult)
        {
            await services.GetRequiredService<AuditReads>().RecordAsync(AccountActs.Own(Account, Act, ""), cancel);
        }
    }
}
