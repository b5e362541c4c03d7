using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class KeyProtectionTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    [Fact]
    public async Task Replicas_that_start_together_make_one_key()
    {
        var rings = Enumerable.Range(0, 8).Select(_ => NewRing()).ToList();

        var keys = await Task.WhenAll(rings.Select(ring => Task.Run(async () => await ring.ReadAsync(default))));

        Assert.Single(keys.Select(read => read.Signer.Key.KeyId).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await app.Database.CountAsync("signing_keys"));
        rings.ForEach(ring => ring.Dispose());
    }

    [Fact]
    public async Task The_private_key_does_not_stand_readable_in_the_database()
    {
        using var ring = NewRing();
        await ring.ReadAsync(default);

        var row = await new IssuerWork(app).AskAsync(db => db.Set<SigningKey>().SingleAsync());

        using var rsa = System.Security.Cryptography.RSA.Create();
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(
            () => rsa.ImportPkcs8PrivateKey(row.PrivateKey, out _));
        Assert.DoesNotContain("\"d\"", row.PublicKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_that_protects_them_no_token_is_signed()
    {
        using var ring = NewRing();
        await ring.ReadAsync(default);
        using var stranger = new KeyRing(app.Services.GetRequiredService<IServiceScopeFactory>(),
            new EphemeralDataProtectionProvider(), app.Services.GetRequiredService<IssuerOptions>(), app.Time);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            async () => await stranger.ReadAsync(default));
        Assert.Equal(1, await app.Database.CountAsync("signing_keys"));
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    KeyRing NewRing() => new(app.Services.GetRequiredService<IServiceScopeFactory>(),
        app.Services.GetRequiredService<IDataProtectionProvider>(),
        app.Services.GetRequiredService<IssuerOptions>(), app.Time);
}
