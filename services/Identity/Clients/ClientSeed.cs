using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Clients;

/// <summary>Writes the clients of the settings into the database when the service starts.</summary>
internal sealed partial class ClientSeed(
    IServiceScopeFactory scopes, IssuerOptions options, TimeProvider time, ILogger<ClientSeed> log) : IHostedService
{
    // Shorter ones could be guessed from their hash (RFC 6749 §10.10).
    const int ShortestSecret = 32;

    public async Task StartAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7300011)", cancel);
        foreach (var settings in options.Clients)
        {
            var client = await db.Set<Client>().FindAsync([settings.Id], cancel);
            if (client is null)
            {
                client = new Client
                {
                    Id = settings.Id, Name = "", Kind = "", RedirectUris = [], PostLogoutRedirectUris = [], Scopes = [],
                };
                db.Add(client);
            }
            Apply(settings, client);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    void Apply(ClientSettings settings, Client client)
    {
        var secret = options.ClientSecrets.GetValueOrDefault(settings.Id);
        if (secret is { Length: < ShortestSecret })
        {
            throw new InvalidOperationException(
                $"The secret of client '{settings.Id}' has less than {ShortestSecret} characters.");
        }
        if (secret is null && settings.Keys is null && settings.Kind != ClientKind.Public)
        {
            LogMute(log, settings.Id);
        }
        client.Name = settings.Name;
        client.Kind = settings.Kind;
        client.SecretHash = secret is null ? null : Secrets.HashOf(secret);
        client.Keys = settings.Keys;
        client.RedirectUris = [.. settings.RedirectUris.Select(Expand)];
        client.PostLogoutRedirectUris = [.. settings.PostLogoutRedirectUris.Select(Expand)];
        client.Scopes = settings.Scopes;
        client.IsFirstParty = settings.FirstParty;
        client.Refreshes = settings.Refreshes;
        client.DisabledAt = settings.Disabled ? client.DisabledAt ?? time.GetUtcNow() : null;
    }

    string Expand(string address) => address.StartsWith("~/", StringComparison.Ordinal)
        ? options.Issuer[..^IdentitySetup.Path.Length] + address[1..]
        : address;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Client {Client} has no secret and no keys, it cannot sign in")]
    static partial void LogMute(ILogger logger, string client);
}
