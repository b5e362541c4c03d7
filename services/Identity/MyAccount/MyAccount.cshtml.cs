using EGov.Identity.Accounts;
using EGov.Identity.Citizens;
using EGov.Identity.Sessions;
using EGov.Identity.Shared;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.MyAccount;

/// <summary>What somebody may see and do about their own account.</summary>
[Authorize]
internal sealed class MyAccountModel(
    IdentityDb db, CitizenAccounts citizens, CitizenProviders providers, SecondFactors factors, TimeProvider time)
    : OwnPage
{
    public int Sessions { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public IReadOnlyList<CitizenProvider> Linked { get; private set; } = [];

    public IReadOnlyList<CitizenProvider> ToLink { get; private set; } = [];

    protected override string Act => AccountActs.ShowAccount;

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostLeaveEverywhereAsync(CancellationToken cancel)
    {
        await SessionEnding.EndAllAsync(db, Account.Id, AccountActs.Holder(Account), time.GetUtcNow(), cancel);
        await SignInCookie.EndAsync(HttpContext);
        return Go(Step("/dang-xuat"));
    }

    public async Task<IActionResult> OnPostLinkAsync(string provider, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (ToLink.FirstOrDefault(other => other.Name == provider) is null || Linked.Count == 0)
        {
            return Refuse([new Refusal("ProviderIsOffered", "Không liên kết được với dịch vụ này.")]);
        }
        await CitizenEndpoints.SendAsync(HttpContext, Linked[0].Name,
            new Trip(TripPurpose.Prove, Step("/tai-khoan")) { Account = Account.Id, Next = provider });
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string provider, CancellationToken cancel)
    {
        if (await citizens.UnlinkAsync(Account.Id, provider, cancel))
        {
            return Go(Step("/dang-xuat"));
        }
        await LoadAsync(cancel);
        return Refuse([new Refusal("AWayInRemains",
                "Đây là cách đăng nhập duy nhất của tài khoản. Hãy liên kết một cách khác trước.")]);
    }

    async Task LoadAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        Sessions = await db.Sessions.CountAsync(session => session.AccountId == Account.Id && session.EndedAt == null
            && session.ExpiresAt > now, cancel);
        RecoveryCodesLeft = await factors.RecoveryCodesLeftAsync(Account.Id, cancel);
        if (Account.Kind == AccountKind.Citizen)
        {
            var linked = await citizens.LinkedAsync(Account.Id, cancel);
            Linked = [.. providers.All.Where(provider => linked.Contains(provider.Name))];
            ToLink = [.. providers.All.Where(provider => !linked.Contains(provider.Name))];
        }
    }
}
