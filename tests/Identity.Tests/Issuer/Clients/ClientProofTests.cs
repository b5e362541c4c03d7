using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class ClientProofTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_secret_in_the_body_is_refused_whether_right_or_not()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(await work.PostAsync("/id/connect/token", null,
            ("grant_type", "client_credentials"), ("client_id", client.Id), ("client_secret", IssuerWork.SecretText))));
    }

    [Fact]
    public async Task Two_proofs_at_once_are_refused()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(await work.TokenAsync(client,
            ("grant_type", "client_credentials"), ("client_assertion", "x"))));
    }

    [Fact]
    public async Task Another_client_id_than_the_proofs_is_refused()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(await work.TokenAsync(client,
            ("grant_type", "client_credentials"), ("client_id", "another"))));
    }

    [Fact]
    public async Task A_client_with_a_secret_cannot_pass_as_public_by_its_name()
    {
        var client = await work.AddClientAsync(ClientKind.Web);

        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(await work.PostAsync("/id/connect/token", null,
            ("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", client.Id))));
    }

    [Fact]
    public async Task A_disabled_client_is_not_known()
    {
        var client = await work.AddClientAsync(
            ClientKind.Machine, client => client.DisabledAt = app.Time.GetUtcNow());

        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(
            await work.TokenAsync(client, ("grant_type", "client_credentials"))));
    }
}
