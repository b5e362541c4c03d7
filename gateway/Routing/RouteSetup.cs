using EGov.Gateway.Answers;
using EGov.Gateway.Limits;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.Extensions.Configuration.Json;

namespace EGov.Gateway.Routing;

/// <summary>Reads routes.json and maps it. A mistake in it stops the start, not the first citizen.</summary>
internal static class RouteSetup
{
    public static void AddRoutes(this WebApplicationBuilder builder)
    {
        // First of the sources, so that environment and command line can override any line of it.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            Path = "routes.json",
            FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(AppContext.BaseDirectory),
        });
        builder.Services.AddRequestTimeouts();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .AddConfigFilter<RouteRules>()
            .ConfigureHttpClient(TracePassing.Quieten)
            .AddTransforms(TracePassing.Apply)
            .AddTransforms(AnswerCleaning.Apply)
            .AddTransforms(WholeAnswers.Apply);
    }

    /// <summary>Each step may answer by itself; otherwise it hands the request to the next.</summary>
    public static void MapRoutes(this WebApplication app)
    {
        app.MapReverseProxy(steps =>
        {
            steps.Use(ForwardProblems.TellAsync);
            steps.Use(Access.PassAsync);
            steps.Use(BodyLimit.CheckAsync);
            steps.Use(RequestCleaning.CleanAsync);
            steps.UseLoadBalancing();
        }).Open();
        app.Map("/api/{**rest}", () => Refuse.NotFound(new("RouteExists", "Không có địa chỉ này.")))
            .Open().RequireRateLimiting(RateLimits.Reads).ExcludeFromDescription();
    }
}
