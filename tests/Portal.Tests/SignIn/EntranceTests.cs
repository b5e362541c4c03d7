using System.Net;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Who may open what; whatever is not said to be open is not.</summary>
[Collection(SignInStand.Name)]
public sealed class EntranceTests(SignInStand stand)
{
    static readonly string[] OpenAddresses =
    [
        "", "dang-nhap", "dang-nhap/tra-ve", "dang-xuat", "da-dang-xuat", "linh-vuc", "niem-yet", "loi/{status:int}",
        "thu-tuc", "thu-tuc/{code:procedure}", "thu-tuc/{code:procedure}/lich-su", "goi-y", "qr.svg",
        "nop-ho-so/{code:procedure}", "tra-cuu", "tra-cuu/{token:maxlength(100)}",
        "health/live", "health/ready", "openapi/{documentName}.json",
    ];

    [Fact]
    public void Every_address_that_needs_no_session_is_listed_here()
    {
        var open = stand.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Entrances.Of(endpoint) is null or Entrance.Open)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();
        Assert.Equal(OpenAddresses.Order(), open.Order());
    }

    [Theory]
    [InlineData("Citizen", Entrance.Open)]
    [InlineData("Account", Entrance.SignedIn)]
    [InlineData("Workspace", Entrance.AtWork)]
    [InlineData("Dashboard", Entrance.AtWork)]
    [InlineData(null, Entrance.AtWork)]
    internal void The_area_says_who_may_come(string? area, Entrance entrance) =>
        Assert.Equal(entrance, Entrances.Of(area));

    [Theory]
    [InlineData(SignedInPerson.Officer, true)]
    [InlineData(SignedInPerson.Postal, true)]
    [InlineData(SignedInPerson.Citizen, false)]
    [InlineData("machine", false)]
    [InlineData("", false)]
    [InlineData("Officer", false)]
    public void Only_those_who_work_here_come_to_the_workspace(string kind, bool may) =>
        Assert.Equal(may, Entrance.AtWork.Admits(new SignedInPerson("x", "x", kind)));

    [Theory]
    [InlineData("/lam-viec", "%2Flam-viec")]
    [InlineData("/tai-khoan/don-vi?returnUrl=/lam-viec", "%2Ftai-khoan%2Fdon-vi%3FreturnUrl%3D%2Flam-viec")]
    public async Task Nobody_is_sent_to_sign_in_and_back(string address, string back)
    {
        using var answer = await stand.Portal.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/dang-nhap?returnUrl=" + back, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("citizen")]
    [InlineData("stranger")]
    public async Task A_citizen_is_told_in_plain_words_that_the_workspace_is_not_theirs(string who)
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync(who, "/lam-viec");
        Assert.Equal(HttpStatusCode.Forbidden, shown.Answer.StatusCode);
        Assert.Equal("Trang này dành cho người làm việc ở cơ quan", shown.Heading);
        Assert.DoesNotContain("Bàn làm việc", shown.Text, StringComparison.Ordinal);
        Assert.NotNull(shown.Page.QuerySelector("main a[href='/']"));
    }
}
