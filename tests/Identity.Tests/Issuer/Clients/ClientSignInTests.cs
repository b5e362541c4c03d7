using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class ClientSignInTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Theory]
    [InlineData("wrong-secret-of-at-least-thirty-two-letters")]
    [InlineData("")]
    public async Task A_wrong_secret_is_refused_with_a_challenge(string secret)
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        var answer = await SendAsync(IssuerWork.Basic(client.Id, secret));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Basic", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("Basic", "not base64!")]
    [InlineData("Basic", "bm9jb2xvbg==")]
    [InlineData("Bearer", "abc")]
    [InlineData("Basic", "AGE6Yg==")]
    public async Task A_header_that_is_no_proof_is_refused(string scheme, string value) =>
        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(await SendAsync(new(scheme, value))));

    [Fact]
    public async Task Id_and_secret_are_read_as_form_encoded()
    {
        const string secret = "a:b c%d+e/ü-of-more-than-thirty-two-chars";
        var client = await work.AddClientAsync(
            ClientKind.Machine, client => client.SecretHash = Secrets.HashOf(secret));

        Assert.True((await SendAsync(IssuerWork.Basic(client.Id, secret))).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("application/json", "{\"grant_type\":\"client_credentials\"}")]
    [InlineData("application/x-www-form-urlencoded", "grant_type=client_credentials&grant_type=client_credentials")]
    [InlineData("application/x-www-form-urlencoded", "grant_type=client_credentials&client_id=%00")]
    public async Task A_body_that_is_not_read_one_way_only_is_refused(string type, string body)
    {
        var client = await work.AddClientAsync(ClientKind.Machine);
        var message = new HttpRequestMessage(HttpMethod.Post, "/id/connect/token")
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        message.Headers.Authorization = IssuerWork.Basic(client.Id, IssuerWork.SecretText);

        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(await work.Http.SendAsync(message)));
    }

    Task<HttpResponseMessage> SendAsync(AuthenticationHeaderValue proof)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/id/connect/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        message.Headers.Authorization = proof;
        return work.Http.SendAsync(message);
    }
}
