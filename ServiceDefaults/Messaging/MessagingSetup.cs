using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Puts a service on the event log.</summary>
public static class MessagingSetup
{
    /// <summary>
    /// Adds the event log (<c>ConnectionStrings:kafka</c>, else the PostgreSQL log in <c>ConnectionStrings:events-db</c>)
    /// and the relay that empties the outbox of <typeparamref name="TDb"/>. Call after <c>AddDatabase</c>.
    /// </summary>
    public static WebApplicationBuilder AddMessaging<TDb>(this WebApplicationBuilder builder) where TDb : DbContext
    {
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton<IInterceptor>(services => services.GetRequiredService<OutboxSignal>());
        return builder;
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
        return builder;
    }
}
