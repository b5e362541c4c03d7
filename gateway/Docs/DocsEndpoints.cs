using System.Text.Json.Nodes;
using EGov.Gateway.Limits;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Yarp.ReverseProxy;

namespace EGov.Gateway.Docs;

internal static class DocsEndpoints
{
    static readonly Refusal NotThere =
        new("ServiceIsReachable", "Tài liệu của dịch vụ tạm thời chưa đọc được, xin thử lại sau ít giây.");

    public static void MapDocs(this WebApplication app)
    {
        var docs = app.MapGroup("").Open().RequireRateLimiting(RateLimits.Reads).ExcludeFromDescription();
        docs.MapGet("/docs", PageAsync);
        // Before the gateway's own document, which has the same pattern and nothing to tell.
        docs.MapGet("/openapi/{service}.json", DocumentAsync).WithOrder(-1);
    }

    static async Task<IResult> PageAsync(IProxyStateLookup clusters, CancellationToken cancel)
    {
        var documents = new OpenApiDocuments(clusters);
        var read = new List<(string, JsonObject?)>();
        foreach (var service in documents.Services)
        {
            read.Add((service, await documents.ReadAsync(service, cancel)));
        }
        return Results.Content(DocsPage.Write(read), "text/html; charset=utf-8");
    }

    static async Task<IResult> DocumentAsync(
        string service, IProxyStateLookup clusters, HttpResponse response, CancellationToken cancel)
    {
        var documents = new OpenApiDocuments(clusters);
        if (!documents.Services.Contains(service))
        {
            return Refuse.NotFound(new("DocumentExists", "Không có tài liệu này."));
        }
        if (await documents.ReadAsync(service, cancel) is { } document)
        {
            return Results.Json(document);
        }
        response.Headers.RetryAfter = "2";
        return Refuse.With(StatusCodes.Status503ServiceUnavailable, [NotThere]);
    }
}
