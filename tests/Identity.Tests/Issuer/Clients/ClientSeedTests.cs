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
        Assert.Equal(["http://localhost/dang-nhap/tra-ve"], portal.RedirectUris);
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

    async Task SeedAsync(params (string Key, string Value)[] changes) => await new ClientSeed(
        app.Services.GetRequiredService<IServiceScopeFactory>(), IssuerOptionsTests.Options(changes), app.Time,
        NullLogger<ClientSeed>.Instance).StartAsync(default);

    Task<Client?> FindAsync(string id) => new IssuerWork(app).AskAsync(db =>
        db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id));
}
