using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Somebody who typed another address of the same door: cookies given there do not come back here.</summary>
[Collection(SignInStand.Name)]
public sealed class OtherHostTests(SignInStand stand)
{
    [Fact]
    public async Task Signing_in_begins_at_the_address_the_provider_leads_back_to()
    {
        var answer = await SendAsync("127.0.0.1:8080", "/dang-nhap?returnUrl=/tai-khoan%3Flang=en");

        Assert.Equal(SignInStand.Origin + "/dang-nhap?returnUrl=%2Ftai-khoan%3Flang%3Den&moved=1",
            answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var browser = stand.NewBrowser();
        Assert.Equal("/tai-khoan?lang=en", (await browser.SignInAsync(
            "leader", answer.Headers.Location!.OriginalString)).Address.PathAndQuery);
    }

    [Fact]
    public async Task A_door_that_hides_its_name_is_not_gone_round()
    {
        var answer = await SendAsync("127.0.0.1:8080", "/dang-nhap?moved=1");

        Assert.StartsWith(stand.Provider.Issuer, answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_led_elsewhere_by_what_they_bring()
    {
        var answer = await SendAsync("evil.example", "/dang-nhap?returnUrl=https://evil.example/");

        Assert.Equal((HttpStatusCode.Redirect, SignInStand.Origin + "/dang-nhap?returnUrl=&moved=1"),
            (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    async Task<HttpResponseMessage> SendAsync(string host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = host } };
        return await stand.Portal.Client.SendAsync(request);
    }
}
