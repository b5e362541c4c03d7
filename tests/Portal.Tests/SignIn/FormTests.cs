using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What changes something takes the form that was shown to this very session.</summary>
[Collection(SignInStand.Name)]
public sealed class FormTests(SignInStand stand)
{
    const string Token = "ma-bieu-mau";

    [Theory]
    [InlineData("/tai-khoan/don-vi")]
    [InlineData("/dang-xuat")]
    public async Task A_form_without_its_token_is_refused(string address)
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("leader");
        var shown = await browser.PostAsync(address);
        Assert.Equal((HttpStatusCode.BadRequest, "Không đọc được yêu cầu"), (shown.Answer.StatusCode, shown.Heading));
        Assert.Contains("egov-session", browser.Cookies.Keys);
        Assert.Equal("/tai-khoan", (await browser.GetAsync("/tai-khoan")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_form_of_somebody_else_is_refused()
    {
        using var mine = stand.NewBrowser();
        using var theirs = stand.NewBrowser();
        await mine.SignInAsync("leader");
        var shown = await theirs.SignInAsync("leader");
        var token = TokenOf(shown);
        mine.Cookies["egov-form"] = theirs.Cookies["egov-form"];
        var answer = await mine.PostAsync("/tai-khoan/don-vi", (Token, token));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Answer.StatusCode);
    }

    [Fact]
    public async Task The_form_of_an_earlier_sign_in_of_the_same_person_is_refused()
    {
        using var browser = stand.NewBrowser();
        var token = TokenOf(await browser.SignInAsync("leader"));
        await browser.SignInAsync("leader");
        var answer = await browser.PostAsync("/tai-khoan/don-vi", (Token, token));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Answer.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_by_nobody_leads_to_signing_in()
    {
        using var browser = stand.NewBrowser();
        using var answer = await browser.SendAsync(
            HttpMethod.Post, new(SignInStand.Origin + "/tai-khoan/don-vi"), [("choice", "x")]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/dang-nhap?returnUrl=%2Ftai-khoan%2Fdon-vi", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tai-khoan")]
    [InlineData("/tai-khoan/don-vi")]
    [InlineData("/lam-viec")]
    [InlineData("/dang-xuat")]
    [InlineData("/khong-co")]
    public async Task Every_form_that_is_posted_carries_a_token(string address)
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("leader");
        var forms = (await browser.GetAsync(address)).Page.QuerySelectorAll("form[method=post]");
        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.NotNull(form.QuerySelector($"input[name={Token}]")));
    }

    static string TokenOf(Shown shown) => shown.Page.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;
}
