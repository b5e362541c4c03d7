using EGov.Identity.Clients;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>What signs and what is published, at one moment.</summary>
internal sealed record Keys(SigningCredentials Signer, IReadOnlyList<JsonWebKey> Published, DateTimeOffset ReadAt);

/// <summary>
/// The issuer's keys. They are rows, so all replicas have the same; each reads them again every minute, which is short
/// beside the day a key is published before it signs. Whoever finds a key due makes it, under a lock.
/// </summary>
internal sealed class KeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, IssuerOptions options, TimeProvider time)
    : IDisposable
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    readonly IDataProtector protector = protection.CreateProtector("signing-keys");
    readonly SemaphoreSlim reading = new(1, 1);
    Keys? keys;

    public async ValueTask<Keys> ReadAsync(CancellationToken cancel)
    {
        if (Fresh is { } known)
        {
            return known;
        }
        await reading.WaitAsync(cancel);
        try
        {
            return Fresh ?? (keys = await LoadAsync(cancel));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    Keys? Fresh => keys is { } read && time.GetUtcNow() - read.ReadAt < Life ? read : null;

    async Task<Keys> LoadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var now = time.GetUtcNow();
        var rows = await RowsAsync(db, now, cancel);
        if (KeyRules.NextFrom(rows, now, options.KeyAhead) is not null)
        {
            rows = await RotateAsync(db, now, cancel);
        }
        var signing = KeyRules.Signing(rows, now)!;
        var credentials = RsaKeys.Open(signing.Id, protector.Unprotect(signing.PrivateKey));
        return new(credentials, [.. KeyRules.Published(rows, now).Select(row => new JsonWebKey(row.PublicKey))], now);
    }

    async Task<List<SigningKey>> RotateAsync(IdentityDb db, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7300012)", cancel);
        var rows = await RowsAsync(db, now, cancel);
        // Another replica may have made it while this one waited for the lock.
        if (KeyRules.NextFrom(rows, now, options.KeyAhead) is { } from)
        {
            var until = from + options.KeyLife;
            var (id, publicKey, privateKey) = RsaKeys.Make();
            var made = new SigningKey
            {
                Id = id, PublicKey = publicKey, PrivateKey = protector.Protect(privateKey), CreatedAt = now,
                SignsFrom = from, SignsUntil = until, PublishedUntil = until + options.KeyKept,
            };
            db.Add(made);
            await db.SaveChangesAsync(cancel);
            rows.Add(made);
        }
        await transaction.CommitAsync(cancel);
        return rows;
    }

    static Task<List<SigningKey>> RowsAsync(IdentityDb db, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<SigningKey>().AsNoTracking().Where(key => key.PublishedUntil > now).ToListAsync(cancel);
}
