using Microsoft.Playwright;
using static EGov.Browser.Tests.AdministrationSteps;

namespace EGov.Browser.Tests;

/// <summary>What is done to an account, asked first and told afterwards.</summary>
[Collection(OnTheStand.Name)]
public sealed class AccountActsTests(Stand stand)
{
    [Fact]
    public async Task A_locked_account_is_shut_at_once_and_opened_again()
    {
        await using var visit = await AtNewAccountAsync(stand, "Đinh Văn Khóa");
        await ActAsync(visit.Page, "Khóa tài khoản");
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("Đã khóa tài khoản.");
        await Assertions.Expect(visit.Page.Locator("main .govuk-tag")).ToHaveTextAsync("Đã khóa");
        await ActAsync(visit.Page, "Mở khóa tài khoản");
        await Assertions.Expect(visit.Page.Locator("main .govuk-tag")).ToHaveTextAsync("Chờ đặt mật khẩu");
    }

    [Fact]
    public async Task A_password_is_shown_once()
    {
        await using var visit = await AtNewAccountAsync(stand, "Ngô Thị Quên");
        var account = visit.Page.Url;
        var first = await IssueAsync(visit.Page);
        await visit.GoAsync(account + "/mat-khau-moi");
        Assert.Equal(account, visit.Page.Url);
        Assert.DoesNotContain(first, await visit.Page.ContentAsync());
        Assert.NotEqual(first, await IssueAsync(visit.Page));
    }

    [Fact]
    public async Task A_role_ends_on_a_day_and_cannot_be_ended_again_after_it()
    {
        await using var visit = await AtNewAccountAsync(stand, "Bùi Thị Nghỉ");
        await visit.Page.ClickAsync("main table a");
        await visit.Page.FillAsync("[name=lastDay]", "1/2/2026");
        await SendAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator("#act-error")).ToBeVisibleAsync();
        await visit.Page.FillAsync("[name=act]", "99/QĐ-SNV");
        await SendAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("Đã ghi ngày kết thúc vai trò.");
        await Assertions.Expect(visit.Page.Locator("main table")).ToContainTextAsync("01/02/2026");
        await Assertions.Expect(visit.Page.Locator("main table a")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_elses_change_meanwhile_is_told_and_not_overwritten()
    {
        await using var visit = await AtNewAccountAsync(stand, "Lý Văn Cùng");
        var account = visit.Page.Url;
        await visit.GoAsync(account + "/khoa");
        await using (var other = await Visit.OpenAsync(
            stand, 1280, cookies: await AdministrationStand.SignInAsync(stand, ofProvince: true)))
        {
            await other.GoAsync(account);
            await ActAsync(other.Page, "Đặt lại xác thực bước hai");
        }
        await SendAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToContainTextAsync("đã được người khác sửa");
        await SendAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("Đã khóa tài khoản.");
    }
}
