using EGov.Identity.AcceptInvitation;
using EGov.Identity.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.MyAccount;

public sealed class MyAccountAuditTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    static readonly string[] SignedIn =
    [
        "holder ChangePassword pwd", "holder SetUpSecondFactor otp", "holder CheckPassword pwd", "holder CheckCode otp",
        "holder SignIn pwd otp mfa",
    ];

    [Fact]
    public async Task Signing_out_is_told_once_of_that_session()
    {
        var (visitor, officer) = await SignedInAsync();
        await visitor.OpenAsync("/id/dang-xuat");
        await visitor.SendAsync("/id/dang-xuat");

        await app.IsAsync(officer.Account.Id, [.. SignedIn, "holder EndSession sign-out"]);
    }

    [Fact]
    public async Task Signing_out_everywhere_is_one_entry()
    {
        var (visitor, officer) = await SignedInAsync();
        await app.SignInAsync(officer.Account);
        await visitor.OpenAsync("/id/tai-khoan");
        await visitor.SendAsync("/id/tai-khoan?handler=LeaveEverywhere");

        await app.IsAsync(
            officer.Account.Id, [.. SignedIn, "holder SignIn pwd otp", "holder ShowOwnAccount", "holder EndAllSessions"]);
    }

    [Fact]
    public async Task The_page_is_shown_only_once_the_audit_tells_of_it()
    {
        var (visitor, officer) = await SignedInAsync();
        await app.Database.ListAsync("alter table audit_entries rename to away");
        try
        {
            Assert.Equal(500, (await visitor.OpenAsync("/id/tai-khoan")).Status);
            Assert.DoesNotContain(officer.Account.Name, visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        }
        finally
        {
            await app.Database.ListAsync("alter table away rename to audit_entries");
        }
    }

    [Fact]
    public async Task A_new_password_is_told_with_the_hashes_of_the_states_around_it()
    {
        var (visitor, officer) = await SignedInAsync();
        await visitor.OpenAsync("/id/tai-khoan/mat-khau");
        await visitor.SendAsync("/id/tai-khoan/mat-khau",
            ("present", "đoán mò thôi mà"), ("password", "mưa rào tháng bảy ngập phố"));
        await visitor.SendAsync("/id/tai-khoan/mat-khau",
            ("present", Officer.Password), ("password", "mưa rào tháng bảy ngập phố"));

        await app.IsAsync(officer.Account.Id, [.. SignedIn, "nobody CheckPassword wrong-password refused",
            "holder CheckPassword pwd", "holder ChangePassword pwd", "holder EndAllSessions",
            "holder SignIn pwd otp mfa"]);
        Assert.Equal(2, await app.Database.CountAsync("audit_entries", "action = 'ChangePassword' and"
            + $" length(before_hash) = 32 and length(after_hash) = 32 and after_hash <> before_hash and actor = '{officer.Account.Id}'"));
    }

    [Fact]
    public async Task A_password_the_rules_refuse_leaves_no_entry_of_a_change()
    {
        var (visitor, officer) = await SignedInAsync();
        await visitor.OpenAsync("/id/tai-khoan/mat-khau");
        await visitor.SendAsync("/id/tai-khoan/mat-khau", ("present", Officer.Password), ("password", "matkhau2026!"));

        await app.IsAsync(officer.Account.Id, [.. SignedIn, "holder CheckPassword pwd"]);
    }

    [Fact]
    public async Task An_accepted_invitation_is_told()
    {
        var account = await app.AddAccountAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<Invitations>().IssueAsync(account.Id, default);
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().SaveChangesAsync();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/loi-moi?ma=" + token);
        await visitor.SendAsync("/id/loi-moi", ("password", "123456789012"));
        await visitor.SendAsync("/id/loi-moi", ("password", Officer.Password));

        await app.IsAsync(account.Id, "holder AcceptInvitation pwd");
    }

    async Task<(Visitor, Officer)> SignedInAsync()
    {
        var (visitor, officer) = (app.NewVisitor(), await Officer.AddAsync(app));
        await officer.SignInAsync(visitor);
        return (visitor, officer);
    }
}
