using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Identity.Tests.Issuer;

public sealed class ClientSeedTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Secret = "the-secret-of-the-portal-0123456789";

    [Fact]
    public async Task The_clients_of_the_settings_file_are_written_and_written_over()
    {
        await SeedAsync(("Identity:ClientSecrets:portal", Secret));
        await SeedAsync(("Identity:ClientSecrets:portal", Secret), ("Identity:Clients:0:Name", "Cổng mới"));

        var portal = await FindAsync("portal");

        Assert.Equal("Cổng mới", portal!.Name);
        Assert.Equal(["http://localhost/signin-oidc"], portal.RedirectUris);
        Assert.Equal(Secrets.HashOf(Secret), portal.SecretHash);
        Assert.True(portal.IsFirstParty);
        Assert.Null((await FindAsync("seed-loader"))!.SecretHash);
        Assert.Equal(ClientKind.Machine, (await FindAsync("national-portal"))!.Kind);
    }

    [Fact]
    public async Task A_client_disabled_in_the_settings_is_disabled_and_comes_back()
    {
        await SeedAsync(("Identity:Clients:1:Disabled", "true"));
        Assert.NotNull((await FindAsync("seed-loader"))!.DisabledAt);

        await SeedAsync();
        Assert.Null((await FindAsync("seed-loader"))!.DisabledAt);
    }

    [Fact]
    public async Task A_short_secret_stops_the_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => SeedAsync(("Identity:ClientSecrets:portal", "short")));

    [Fact]
    public async Task Replicas_that_start_together_agree()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SeedAsync())));

        Assert.NotNull(await FindAsync("portal"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://localhost/id")]
    [InlineData("http://localhost/other")]
    [InlineData("http://localhost/id/")]
    [InlineData("http://localhost/id?x=1")]
    public void An_issuer_that_is_no_address_of_ours_stops_the_start(string issuer) =>
        Assert.Throws<InvalidOperationException>(() => Options(("Identity:Issuer", issuer)));

    async Task SeedAsync(params (string Key, string Value)[] changes) => await new ClientSeed(
        app.Services.GetRequiredService<IServiceScopeFactory>(), Options(changes), app.Time,
        NullLogger<ClientSeed>.Instance).StartAsync(default);

    static IssuerOptions Options(params (string Key, string Value)[] changes) => IssuerOptions.Read(
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(TestKit.Repository.Root, "services", "Identity", "appsettings.json"))
            .AddInMemoryCollection(
                changes.Prepend(("Identity:Issuer", "http://localhost/id")).GroupBy(change => change.Item1)
                    .Select(same => new KeyValuePair<string, string?>(same.Key, same.Last().Item2)))
            .Build());

    Task<Client?> FindAsync(string id) => new IssuerWork(app).AskAsync(db =>
        db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id));
}
