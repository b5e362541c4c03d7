using EGov.Benchmarks.Harness;
using EGov.Procedures;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGov.Benchmarks.Messaging;

/// <summary>The messaging of a service without the service: its database, its relay, and a consumer if there is
/// one.</summary>
internal static class Relay
{
    public static async Task<Stores> StoresAsync()
    {
        var stores = await Stores.StartAsync(kafka: Stores.KafkaHome is not null);
        await ServiceProcess.FinishAsync("services/Procedures", "--migrate", [.. stores.Settings]);
        return stores;
    }

    /// <summary>Name of the event log in use, for the table.</summary>
    public static string Log(Stores stores) => stores.Kafka is null ? "PostgreSQL log" : "Kafka";

    public static WebApplication Build<THandler>(
        Stores stores, THandler? handler) where THandler : class, IMessageHandler
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(stores.Settings.Select(setting =>
            new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase<ProceduresDb>("procedures-db");
        builder.AddMessaging<ProceduresDb>();
        if (handler is not null)
        {
            builder.AddConsumer<ProceduresDb, THandler>("bench", "procedures");
            builder.Services.AddSingleton(handler);
        }
        return builder.Build();
    }
}
