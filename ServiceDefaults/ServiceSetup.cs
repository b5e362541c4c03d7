using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Health;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EGov.ServiceDefaults;

/// <summary>What every service does the same way; the two calls that open every Program.</summary>
public static class ServiceSetup
{
    /// <summary>Our dialect for whatever is written and read outside of requests; shared, so never changed.</summary>
    public static JsonSerializerOptions OurJson { get; } = UseOurJson(new JsonSerializerOptions());

    /// <summary>Adds time, JSON, problems, access, health, telemetry, OpenAPI and an orderly stop.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<UnhandledProblems>();
        builder.Services.Configure<JsonOptions>(options => BeStrict(UseOurJson(options.SerializerOptions)));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.AddOpenApiDocument();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddAccess();
        builder.AddHealth();
        builder.Services.AddHostedService<SettledMemory>();
        builder.AddTelemetry();
        return builder;
    }

    /// <summary>Maps health and the OpenAPI document, and puts the problem mapping and the locks in front of the
    /// endpoints.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(pages =>
            UnhandledProblems.AnswerAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode));
        app.UseAccess();
        app.UseMiddleware<StrictInput>();
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json").Open();
        return app;
    }

    /// <summary>The one JSON dialect: camelCase, enums as camelCase words, Vietnamese letters unescaped.</summary>
    public static JsonSerializerOptions UseOurJson(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.MaxDepth = 32;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return json;
    }

    /// <summary>
    /// What a caller sends must be what was meant: no unknown or repeated names, no number as text, no null where
    /// the contract has none. Events are read leniently instead, their writers may be newer.
    /// </summary>
    static void BeStrict(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Converters.Add(new WholeNumbers());
        json.Converters.Add(new WholeNumbers.Small());
    }
}
