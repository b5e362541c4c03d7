using EGov.Identity.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.SignIn;

public sealed class PasswordStepTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng.";

    [Fact]
    public async Task The_right_password_leads_to_the_second_step_and_opens_nothing_yet()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();

        await officer.GivePasswordAsync(visitor, query: "?returnUrl=%2Fviec%3Fa%3D1");

        Assert.Equal((303, "/id/dang-nhap/ma-xac-thuc?returnUrl=%2Fviec%3Fa%3D1"), (visitor.Status, visitor.Location));
        Assert.Equal(0, await app.Database.CountAsync("sessions", $"account_id = '{officer.Account.Id}'"));
        Assert.Equal(302, (await visitor.OpenAsync("/id/tai-khoan")).Status);
    }

    [Fact]
    public async Task Password_and_code_start_one_session_and_lead_where_one_wanted_to_go()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();

        await officer.SignInAsync(visitor, "?returnUrl=%2Fviec");

        Assert.Equal((303, "/viec"), (visitor.Status, visitor.Location));
        Assert.Equal("pwd,otp,mfa", await app.Database.ScalarAsync<string>(
            $"select array_to_string(amr, ',') from sessions where account_id = '{officer.Account.Id}'"));
        Assert.Contains("Nguyễn Thị Ánh", (await visitor.OpenAsync("/id/tai-khoan")).Page.Body!.TextContent);
    }

    [Fact]
    public async Task Postal_staff_sign_in_the_same_way()
    {
        using var visitor = app.NewVisitor();
        await (await Officer.AddAsync(app, kind: AccountKind.Postal)).SignInAsync(visitor);
        Assert.Equal((303, "/id/tai-khoan"), (visitor.Status, visitor.Location));
    }

    [Fact]
    public async Task A_name_is_read_in_any_case_and_with_spaces_around()
    {
        var officer = await Officer.AddAsync(app);
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap");
        await visitor.SendAsync("/id/dang-nhap",
            ("userName", $" {officer.UserName.ToUpperInvariant()} "), ("password", Officer.Password));
        Assert.Equal(303, visitor.Status);
    }

    [Fact]
    public async Task A_wrong_name_a_wrong_password_and_a_shut_account_read_the_same()
    {
        var (officer, shut) = (await Officer.AddAsync(app), await Officer.AddAsync(app));
        var citizen = await app.AddAccountAsync(AccountKind.Citizen);
        await DisableAsync(shut.Account.Id);
        var pages = new List<(int Status, string Body)>
        {
            await TryAsync(officer.UserName, "bác Hòa trồng thanh trà"),
            await TryAsync("khong.co.ai", Officer.Password),
            await TryAsync(shut.UserName, Officer.Password),
            await TryAsync(citizen.UserName!, Officer.Password),
        };

        Assert.Equal(422, pages[0].Status);
        Assert.Contains(Wrong, pages[0].Body, StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_site(string elsewhere)
    {
        using var visitor = app.NewVisitor();
        await (await Officer.AddAsync(app)).SignInAsync(visitor, "?returnUrl=" + Uri.EscapeDataString(elsewhere));
        Assert.Equal("/id/tai-khoan", visitor.Location);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_plain_words()
    {
        using var visitor = app.NewVisitor();
        var answer = await visitor.Client.PostAsync("/id/dang-nhap", new FormUrlEncodedContent(
            [new("userName", "a"), new("password", "b")]));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("đăng nhập lại từ đầu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_box_and_the_password_never_comes_back()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap");
        await visitor.SendAsync("/id/dang-nhap");
        Assert.Equal(["Hãy nhập tên đăng nhập.", "Hãy nhập mật khẩu."], visitor.Errors);
        await visitor.SendAsync("/id/dang-nhap", ("userName", "khong.co"), ("password", "bí mật của tôi"));
        Assert.DoesNotContain("bí mật của tôi", visitor.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("khong.co", visitor.Page.QuerySelector("#userName")!.GetAttribute("value"));
    }

    async Task<(int Status, string Body)> TryAsync(string name, string password)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/id/dang-nhap");
        await visitor.SendAsync("/id/dang-nhap", ("userName", name), ("password", password));
        visitor.Page.QuerySelector("#userName")!.RemoveAttribute("value");
        foreach (var token in visitor.Page.QuerySelectorAll("[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }
        return (visitor.Status, visitor.Page.DocumentElement.OuterHtml);
    }

    async Task DisableAsync(Guid id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().Users.Where(user => user.Id == id)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.DisabledAt, app.Time.GetUtcNow()));
    }
}
