using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Health;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Puts a service on the event log.</summary>
public static class MessagingSetup
{
    /// <summary>
    /// Adds the event log (<c>ConnectionStrings:kafka</c>, else the PostgreSQL log in
    /// <c>ConnectionStrings:events-db</c>)
    /// and the relay that empties the outbox of <typeparamref name="TDb"/>. Call after <c>AddDatabase</c>.
    /// </summary>
    public static WebApplicationBuilder AddMessaging<TDb>(this WebApplicationBuilder builder) where TDb : DbContext
    {
        var name = Name(builder.Environment);
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton<IInterceptor>(services =>
            new CommittedSaves(services.GetRequiredService<OutboxSignal>()));
        builder.Services.AddSingleton<MessagingState>();
        builder.Services.AddHealthChecks().AddCheck<MessagingState>("messaging", tags: [HealthEndpoints.Ready]);
        builder.Services.AddSingleton(services => Log(services.GetRequiredService<IConfiguration>(), name));
        builder.Services.AddHostedService<OutboxRelay>();
        return builder.AddConsumer<TDb, ReplayHandler>(name + "-replays", ReplayRequested.Topic);
    }

    /// <summary>
    /// Lets <typeparamref name="THandler"/> handle the events of the topics, under a name that keeps its place
    /// in the log: a new name starts from the beginning.
    /// </summary>
    public static WebApplicationBuilder AddConsumer<TDb, THandler>(
        this WebApplicationBuilder builder, string name, params string[] topics)
        where TDb : DbContext where THandler : class, IMessageHandler
    {
        builder.Services.AddSingleton<THandler>();
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<MessageConsumer>(
            services, new ConsumerStore(name, topics, services.GetRequiredService<THandler>(),
                services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<OutboxSignal>())));
        return builder;
    }

    internal static IEventLog Log(IConfiguration configuration, string source) =>
        configuration.GetConnectionString("kafka") is { Length: > 0 } kafka
            ? new KafkaLog(kafka, source)
            : new PostgresLog(DatabaseSetup.Open(configuration, "events-db", source), source);

    // EGov.Procedures tells its events as "procedures".
    internal static string Name(IHostEnvironment environment) =>
        environment.ApplicationName.Split('.')[^1].ToLowerInvariant();
}
