using EGov.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>The service's own PostgreSQL database.</summary>
public static class DatabaseSetup
{
    // Whatever the connection string says itself comes later in the text and wins.
    // Fail fast: a citizen waits seconds at most for a database that is away.
    // Only built-in types, no ambient transactions and no Kerberos are used: what would ask for them costs a start.
    const string Defaults = "Timeout=4;Command Timeout=15;Cancellation Timeout=500;Keepalive=15;" +
        "Max Auto Prepare=100;Auto Prepare Min Usages=2;Multiplexing=false;Maximum Pool Size=60;" +
        "Server Compatibility Mode=NoTypeLoading;Enlist=false;GSS Encryption Mode=Disable;";

    /// <summary>
    /// Adds <see cref="NpgsqlDataSource"/> (auto-prepare on, multiplexing off), a pooled
    /// <typeparamref name="TDb"/> over it, and a readiness check. The connection string is
    /// <c>ConnectionStrings:name</c>; without one the first use throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public static WebApplicationBuilder AddDatabase<TDb>(this WebApplicationBuilder builder, string name)
        where TDb : DbContext
    {
        builder.Services.TryAddSingleton(services =>
            Open(services.GetRequiredService<IConfiguration>(), name, builder.Environment.ApplicationName));
        builder.Services.AddDbContextPool<TDb>((services, options) => options
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(services.GetServices<IInterceptor>())
            .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.PendingModelChangesWarning)));
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>(name, tags: [HealthEndpoints.Ready]);
        return builder;
    }

    internal static NpgsqlDataSource Open(IConfiguration configuration, string name, string application)
    {
        var text = configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set.");
        var source = new NpgsqlDataSourceBuilder(Defaults + text);
        source.ConnectionStringBuilder.ApplicationName ??= application;
        return source.Build();
    }
}
