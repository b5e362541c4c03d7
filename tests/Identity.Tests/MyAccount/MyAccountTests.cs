using EGov.Identity.Tests.SignIn;

namespace EGov.Identity.Tests.MyAccount;

public sealed class MyAccountTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Nobody_sees_an_account_without_signing_in()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/tai-khoan");
        Assert.StartsWith("http://localhost/id/dang-nhap?returnUrl=", visitor.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_the_page_alone_does_nothing()
    {
        var (visitor, _) = await SignedInAsync();
        await visitor.OpenAsync("/id/dang-xuat");
        Assert.Equal(200, (await visitor.OpenAsync("/id/tai-khoan")).Status);
        await visitor.OpenAsync("/id/dang-xuat");
        await visitor.SendAsync("/id/dang-xuat");
        Assert.Equal("Bạn đã đăng xuất", (await visitor.FollowAsync()).Heading);
        Assert.Equal(302, (await visitor.OpenAsync("/id/tai-khoan")).Status);
        visitor.Dispose();
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var (visitor, officer) = await SignedInAsync();
        using var elsewhere = app.NewVisitor();
        await officer.SignInAsync(elsewhere);
        await visitor.OpenAsync("/id/tai-khoan");
        await visitor.SendAsync("/id/tai-khoan?handler=LeaveEverywhere");
        Assert.Equal(302, (await elsewhere.OpenAsync("/id/tai-khoan")).Status);
        Assert.Equal(0, await app.Database.CountAsync(
            "sessions", $"account_id = '{officer.Account.Id}' and ended_at is null"));
        visitor.Dispose();
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_and_the_old_password()
    {
        var (visitor, officer) = await SignedInAsync();
        using var elsewhere = app.NewVisitor();
        await officer.SignInAsync(elsewhere);
        await visitor.OpenAsync("/id/tai-khoan/mat-khau");
        await visitor.SendAsync("/id/tai-khoan/mat-khau",
            ("present", Officer.Password), ("password", "mưa rào tháng bảy ngập phố"));

        Assert.Equal((303, "/id/tai-khoan"), (visitor.Status, visitor.Location));
        Assert.Equal(200, (await visitor.FollowAsync()).Status);
        Assert.Equal(302, (await elsewhere.OpenAsync("/id/tai-khoan")).Status);
        using var later = app.NewVisitor();
        Assert.Equal(422, (await officer.GivePasswordAsync(later)).Status);
        Assert.Equal(303, (await officer.GivePasswordAsync(later, "mưa rào tháng bảy ngập phố")).Status);
        visitor.Dispose();
    }

    [Fact]
    public async Task Without_the_present_password_nothing_changes_and_guesses_are_counted()
    {
        var (visitor, officer) = await SignedInAsync();
        await visitor.OpenAsync("/id/tai-khoan/mat-khau");
        for (var guess = 0; guess < 5; guess++)
        {
            await visitor.SendAsync("/id/tai-khoan/mat-khau", ("present", "đoán mò thôi mà"), ("password", "x"));
            Assert.Equal(["Mật khẩu hiện tại không đúng."], visitor.Errors);
        }
        await visitor.SendAsync("/id/tai-khoan/mat-khau", ("present", Officer.Password), ("password", "x"));
        Assert.Equal(429, visitor.Status);
        visitor.Dispose();
        Assert.NotNull(officer);
    }

    [Fact]
    public async Task A_new_password_that_breaks_the_rules_is_refused_with_the_reason()
    {
        var (visitor, _) = await SignedInAsync();
        await visitor.OpenAsync("/id/tai-khoan/mat-khau");
        await visitor.SendAsync("/id/tai-khoan/mat-khau", ("present", Officer.Password), ("password", "matkhau2026!"));
        Assert.Equal(422, visitor.Status);
        Assert.Single(visitor.Errors);
        visitor.Dispose();
    }

    async Task<(Visitor, Officer)> SignedInAsync()
    {
        var (visitor, officer) = (app.NewVisitor(), await Officer.AddAsync(app));
        await officer.SignInAsync(visitor);
        return (visitor, officer);
    }
}
