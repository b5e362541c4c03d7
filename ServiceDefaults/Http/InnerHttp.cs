namespace EGov.ServiceDefaults.Http;

/// <summary>How servers of the platform speak to one another.</summary>
public static class InnerHttp
{
    /// <summary>
    /// Straight there: no proxy, no cookie, no redirect. Connections are made anew every two minutes, so that replicas
    /// come and go.
    /// </summary>
    public static SocketsHttpHandler Handler(int connectSeconds = 2) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(connectSeconds),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
    };
}
