using System.Net;
using System.Text.RegularExpressions;
using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests.Issuer;

public sealed partial class ConsentPageTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_third_party_gets_a_code_only_after_the_person_agrees_and_then_without_asking()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        var page = await PageOfAsync(cookie, IssuerWork.Request(client));
        Assert.StartsWith("/id/dong-y?", page, StringComparison.Ordinal);

        Assert.NotEmpty(IssuerWork.CodeOf(await AnswerAsync(cookie, page, agreed: true)));

        Assert.NotEmpty(IssuerWork.CodeOf(await work.AuthorizeAsync(cookie, IssuerWork.Request(client))));
    }

    [Fact]
    public async Task The_page_names_the_client_and_what_it_wants()
    {
        var client = await ThirdPartyAsync(client => client.Name = "Ví <b>Điện tử</b>");
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var page = await work.SendAsync(cookie, await PageOfAsync(cookie, IssuerWork.Request(client)));
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Xem họ tên và loại tài khoản của bạn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_does_not_agree_is_sent_back_with_access_denied()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var answer = await AnswerAsync(cookie, await PageOfAsync(cookie, IssuerWork.Request(client)), agreed: false);

        Assert.Equal("access_denied", QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["error"]);
        Assert.StartsWith(
            "/id/dong-y?", await PageOfAsync(cookie, IssuerWork.Request(client)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_was_agreed_to_is_asked_for_again()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        await AnswerAsync(cookie, await PageOfAsync(cookie, IssuerWork.Request(client, ("scope", "openid"))), true);

        Assert.StartsWith(
            "/id/dong-y?", await PageOfAsync(cookie, IssuerWork.Request(client)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_prompt_consent_it_is_asked_each_time_and_a_new_answer_replaces_the_old()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        var page = await PageOfAsync(cookie, IssuerWork.Request(client, ("prompt", "consent")));
        await AnswerAsync(cookie, page, agreed: true);

        var again = await PageOfAsync(cookie, IssuerWork.Request(client, ("prompt", "consent")));
        Assert.NotEmpty(IssuerWork.CodeOf(await AnswerAsync(cookie, again, agreed: true)));

        Assert.Equal(1, await work.AskAsync(db => db.Set<Consent>().CountAsync(row => row.ClientId == client.Id)));
    }

    [Fact]
    public async Task With_prompt_none_it_is_not_asked()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var answer = await work.AuthorizeAsync(cookie, IssuerWork.Request(client, ("prompt", "none")));

        Assert.Equal("consent_required", QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["error"]);
    }

    [Fact]
    public async Task One_persons_consent_is_not_anothers()
    {
        var client = await ThirdPartyAsync();
        var (one, two) = (await app.SignInAsync(await app.AddAccountAsync()),
            await app.SignInAsync(await app.AddAccountAsync()));
        await AnswerAsync(one, await PageOfAsync(one, IssuerWork.Request(client)), agreed: true);

        Assert.StartsWith("/id/dong-y?", await PageOfAsync(two, IssuerWork.Request(client)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_pages_token_agrees_to_nothing()
    {
        var client = await ThirdPartyAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        var page = await PageOfAsync(cookie, IssuerWork.Request(client));

        var answer = await PostAsync(page, cookie, ("agreed", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await work.AskAsync(db => db.Set<Consent>().CountAsync(row => row.ClientId == client.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?returnUrl=/id/connect/authorize")]
    [InlineData("?returnUrl=https://evil.example/?client_id=x")]
    public async Task An_address_without_a_good_request_shows_no_page(string query)
    {
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        Assert.Equal("/", (await work.SendAsync(cookie, "/id/dong-y" + query)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_audit_tells_who_agreed_to_what_and_who_did_not()
    {
        var (client, yes, no) = (await ThirdPartyAsync(), await app.AddAccountAsync(), await app.AddAccountAsync());
        foreach (var (account, agreed) in new[] { (yes, true), (no, false) })
        {
            var cookie = await app.SignInAsync(account);
            await AnswerAsync(cookie, await PageOfAsync(cookie, IssuerWork.Request(client)), agreed);
        }

        var of = $"client = '{client.Id}' and object = 'client/{client.Id}' and purpose = 'openid profile'";
        await app.IsAsync(yes.Id, "holder SignIn pwd otp", "holder GiveConsent openid profile");
        await app.IsAsync(no.Id, "holder SignIn pwd otp", "holder GiveConsent openid profile refused");
        Assert.Equal(2, await app.Database.CountAsync("audit_entries", $"action = 'GiveConsent' and {of}"));
    }

    Task<Client> ThirdPartyAsync(Action<Client>? change = null) => work.AddClientAsync(change: client =>
    {
        client.IsFirstParty = false;
        change?.Invoke(client);
    });

    async Task<string> PageOfAsync(string cookie, IEnumerable<KeyValuePair<string, string?>> request) =>
        (await work.AuthorizeAsync(cookie, request)).Headers.Location!.ToString();

    async Task<HttpResponseMessage> AnswerAsync(string cookie, string address, bool agreed)
    {
        var page = await work.SendAsync(cookie, address);
        var token = TokenField().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var antiforgery = IdentityApp.CookieOf(page.Headers.GetValues("Set-Cookie").Single());
        return await PostAsync(address, $"{cookie}; {antiforgery}",
            ("__RequestVerificationToken", token), ("agreed", agreed ? "true" : "false"));
    }

    Task<HttpResponseMessage> PostAsync(string address, string cookie, params (string, string)[] fields)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2))),
        };
        message.Headers.Add("Cookie", cookie);
        return work.Http.SendAsync(message);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenField();
}
