using EGov.Identity.AcceptInvitation;
using EGov.Identity.Accounts;
using EGov.Identity.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.AcceptInvitation;

public sealed class WelcomeTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task An_invitation_lets_its_holder_choose_a_password_and_set_up_the_app()
    {
        var account = await app.AddAccountAsync();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/loi-moi?ma=" + await InviteAsync(account));
        Assert.Contains(account.UserName!, visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.SendAsync("/id/loi-moi", ("password", Officer.Password));

        Assert.Equal((303, "/id/dang-nhap/thiet-lap"), (visitor.Status, visitor.Location));
        Assert.Equal("Thiết lập ứng dụng xác thực", (await visitor.FollowAsync()).Heading);
    }

    [Fact]
    public async Task It_is_used_once_and_not_by_a_password_that_was_refused()
    {
        var token = await InviteAsync(await app.AddAccountAsync());
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/loi-moi?ma=" + token);
        await visitor.SendAsync("/id/loi-moi", ("password", "123456789012"));
        Assert.Equal(422, visitor.Status);
        await visitor.SendAsync("/id/loi-moi", ("password", Officer.Password));
        Assert.Equal(303, visitor.Status);
        Assert.Equal(410, (await visitor.OpenAsync("/id/loi-moi?ma=" + token)).Status);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_is_first()
    {
        var token = await InviteAsync(await app.AddAccountAsync());
        var visitors = new[] { app.NewVisitor(), app.NewVisitor() };
        foreach (var visitor in visitors)
        {
            await visitor.OpenAsync("/id/loi-moi?ma=" + token);
        }
        await Task.WhenAll(visitors.Select((visitor, at) => visitor.SendAsync(
            "/id/loi-moi", ("password", Officer.Password + at))));
        Assert.Single(visitors, visitor => visitor.Status == 303);
    }

    [Fact]
    public async Task It_lasts_three_days_and_a_newer_one_ends_it()
    {
        var account = await app.AddAccountAsync();
        var first = await InviteAsync(account);
        var second = await InviteAsync(account);
        using var visitor = app.NewVisitor();
        Assert.Equal(410, (await visitor.OpenAsync("/id/loi-moi?ma=" + first)).Status);
        Assert.Equal(200, (await visitor.OpenAsync("/id/loi-moi?ma=" + second)).Status);
        app.Time.Pass(Invitations.Lifetime);
        Assert.Equal(410, (await visitor.OpenAsync("/id/loi-moi?ma=" + second)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ma=")]
    [InlineData("?ma=khong-co-that")]
    public async Task What_is_no_invitation_says_so(string query)
    {
        using var visitor = app.NewVisitor();
        Assert.Equal(410, (await visitor.OpenAsync("/id/loi-moi" + query)).Status);
        Assert.Equal("Đường dẫn không còn dùng được", visitor.Heading);
    }

    [Fact]
    public async Task The_database_has_no_link_that_could_be_stolen()
    {
        var token = await InviteAsync(await app.AddAccountAsync());
        Assert.Equal(0, await app.Database.CountAsync("invitations", $"encode(hash, 'escape') like '%{token[..8]}%'"));
        Assert.Equal(0, await app.Database.CountAsync("invitations", "length(hash) <> 32"));
    }

    async Task<string> InviteAsync(Account account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<Invitations>().IssueAsync(account.Id, default);
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().SaveChangesAsync();
        return token;
    }
}
