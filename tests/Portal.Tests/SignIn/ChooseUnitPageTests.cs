using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>The page where somebody says for which unit and in which role they act.</summary>
[Collection(SignInStand.Name)]
public sealed class ChooseUnitPageTests(SignInStand stand)
{
    [Fact]
    public async Task Whoever_holds_several_roles_chooses_first()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("leader");
        Assert.Equal("/tai-khoan/don-vi?returnUrl=%2Flam-viec", shown.Address.PathAndQuery);
        Assert.Equal("Bạn làm việc cho đơn vị nào?", shown.Heading);
        // The third ended in February.
        Assert.Equal(2, shown.Page.QuerySelectorAll("input[type=radio]").Length);
        Assert.Empty(shown.Page.QuerySelectorAll("input[checked]"));
    }

    [Fact]
    public async Task A_choice_is_kept_shown_and_changed()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("leader");
        var values = shown.Page.QuerySelectorAll("input[type=radio]").Select(one => one.GetAttribute("value")!).ToList();

        shown = await browser.SubmitAsync(shown, "main form", ("choice", values[0]));
        Assert.Equal("/lam-viec", shown.Address.AbsolutePath);
        Assert.Contains("Lãnh đạo", shown.Page.QuerySelector(".whose")!.TextContent, StringComparison.Ordinal);

        shown = await browser.GetAsync("/tai-khoan/don-vi?returnUrl=/tai-khoan");
        Assert.Equal(values[0], shown.Page.QuerySelector("input[checked]")!.GetAttribute("value"));
        shown = await browser.SubmitAsync(shown, "main form", ("choice", values[1]));
        Assert.Equal("/tai-khoan", shown.Address.AbsolutePath);
        Assert.Contains("Chuyên viên", shown.Page.QuerySelector(".whose")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("auditor@aaaaaaaa000040008000000000000001")]
    [InlineData("clerk@aaaaaaaa000040008000000000000003")]
    public async Task What_is_not_held_cannot_be_chosen(string choice)
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("leader");
        shown = await browser.SubmitAsync(shown, "main form", ("choice", choice));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Answer.StatusCode);
        Assert.Equal("Có lỗi cần sửa", shown.Page.QuerySelector(".govuk-error-summary h2")!.TextContent);
        Assert.Equal("/lam-viec", shown.Page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Roles_stand_with_their_dates_in_the_account()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("leader", "/tai-khoan");
        Assert.Contains("Lãnh đạo", shown.Text, StringComparison.Ordinal);
        Assert.Contains("01/01/2026", shown.Text, StringComparison.Ordinal);
        Assert.Contains("31/12/2099", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_role_yet_is_told_whom_to_ask()
    {
        using var browser = stand.NewBrowser();
        Assert.Contains("chưa được giao vai trò", (await browser.SignInAsync("newcomer")).Text, StringComparison.Ordinal);
        Assert.Contains("chưa có vai trò", (await browser.GetAsync("/tai-khoan/don-vi")).Text, StringComparison.Ordinal);
    }
}
