using StackExchange.Redis;

namespace EGov.Portal.SignIn;

/// <summary>Sessions cannot be read or kept now.</summary>
internal sealed class SessionsAway(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The connection to Redis, opened when the first session is asked for. What it cannot answer within
/// <see cref="Patience"/> is told as <see cref="SessionsAway"/>.
/// </summary>
internal sealed class RedisLink(IConfiguration configuration) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly Lock gate = new();
    Task<ConnectionMultiplexer>? opening;

    public async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> ask)
    {
        try
        {
            var connection = await Open().WaitAsync(Patience);
            return await ask(connection.GetDatabase()).WaitAsync(Patience);
        }
        catch (Exception error) when (error is RedisException or TimeoutException or ObjectDisposedException)
        {
            throw new SessionsAway("Redis does not answer.", error);
        }
    }

    public void Dispose()
    {
        if (opening is { IsCompletedSuccessfully: true })
        {
            opening.Result.Dispose();
        }
    }

    Task<ConnectionMultiplexer> Open()
    {
        lock (gate)
        {
            // The connection mends itself; only one that never came about is tried anew.
            return opening is { IsFaulted: false } ? opening : opening = ConnectAsync();
        }
    }

    Task<ConnectionMultiplexer> ConnectAsync()
    {
        var address = configuration.GetConnectionString("redis")
            ?? throw new SessionsAway("ConnectionStrings__redis is not set.");
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectRetry = 1;
        options.ConnectTimeout = (int)Patience.TotalMilliseconds / 2;
        return ConnectionMultiplexer.ConnectAsync(options);
    }
}
