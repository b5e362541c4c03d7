using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Portal.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Portal.Tests.SignIn;

/// <summary>The provider's answer is real; its id token is exchanged on the way.</summary>
[Collection(SignInStand.Name)]
public sealed class ForgedIdTokenTests(SignInStand stand)
{
    static readonly SigningCredentials Ours = new(
        new RsaSecurityKey(RSA.Create(2048)) { KeyId = "keystore-CHANGE-ME" }, SecurityAlgorithms.RsaSha256);

    [Fact]
    public Task An_untouched_token_signs_in() => SignsInAsync(token => token, HttpStatusCode.OK);

    [Fact]
    public Task A_token_signed_by_another_key_is_refused() =>
        SignsInAsync(token => Sign(Claims(token), Ours), HttpStatusCode.BadRequest);

    [Fact]
    public Task A_token_signed_by_nobody_is_refused() => SignsInAsync(token =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{token.Split('.')[1]}.", HttpStatusCode.BadRequest);

    [Fact]
    public Task A_token_signed_with_the_clients_secret_is_refused() => SignsInAsync(token => Sign(Claims(token), new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(OtherProvider.Secret)), SecurityAlgorithms.HmacSha256)),
        HttpStatusCode.BadRequest);

    [Fact]
    public Task A_token_with_another_name_in_it_is_refused() => SignsInAsync(token =>
    {
        var parts = token.Split('.');
        var claims = Claims(token);
        claims["sub"] = "leader";
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }, HttpStatusCode.BadRequest);

    [Fact]
    public Task No_token_at_all_is_refused() => SignsInAsync(_ => null, HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_token_of_another_sign_in_is_refused()
    {
        var first = "";
        await SignsInAsync(token => first = token, HttpStatusCode.OK);
        await SignsInAsync(_ => first, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Somebody_elses_token_at_a_refresh_ends_the_session()
    {
        var time = new LaterTime();
        var change = new ChangeIdToken(token => token);
        using var portal = Portal(change, time);
        using var browser = stand.NewBrowser(portal);
        await browser.SignInAsync("citizen");
        var theirs = "";
        await SignsInAsync(token => theirs = token, HttpStatusCode.OK);
        change.To = _ => theirs;
        time.Later = TimeSpan.FromMinutes(6);
        Assert.Equal("/dang-nhap", (await browser.SendAsync(HttpMethod.Get, new(SignInStand.Origin + "/tai-khoan")))
            .Headers.Location!.OriginalString.Split('?')[0]);
    }

    async Task SignsInAsync(Func<string, string?> change, HttpStatusCode expected)
    {
        using var portal = Portal(new ChangeIdToken(change), TimeProvider.System);
        using var browser = stand.NewBrowser(portal);
        var shown = await browser.SignInAsync("officer");
        Assert.Equal(expected, shown.Answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, browser.Cookies.ContainsKey("egov-session"));
    }

    PortalUnderTest Portal(ChangeIdToken change, TimeProvider time) => stand.NewPortal(time, services =>
        services.AddHttpClient(Provider.Client).AddHttpMessageHandler(() => change));

    static JsonObject Claims(string token) =>
        JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!.AsObject();

    static string Sign(JsonObject claims, SigningCredentials by) =>
        new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), by);

    sealed class ChangeIdToken(Func<string, string?> change) : DelegatingHandler
    {
        public Func<string, string?> To { get; set; } = change;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath == "/token" && answer.IsSuccessStatusCode)
            {
                var given = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
                given["id_token"] = To((string)given["id_token"]!);
                answer.Content = new StringContent(given.ToJsonString(), Encoding.UTF8, "application/json");
            }
            return answer;
        }
    }
}
