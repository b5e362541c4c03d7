using EGov.Procedures.ImportProcedures.Work;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Imports: routes and the worker behind them.</summary>
internal static class ImportSetup
{
    const long LargestBody = 256L * 1024 * 1024;

    public static void AddImportProcedures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportSignal>();
        builder.Services.AddHostedService<ImportWorker>();
    }

    public static void MapImportProcedures(this WebApplication app)
    {
        var imports = app.MapGroup("/api/procedures/imports").WithTags("Imports");
        imports.MapPost("/", StartImportEndpoint.HandleAsync).WithName("StartImport")
            .Allow("imports.start")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DisableAntiforgery()
            .WithSummary("Imports procedures from JSON lines, a JSON array or envelope, or a file (gzip or plain).")
            .Produces<ImportView>(StatusCodes.Status202Accepted)
            .Refuses(400, 413, 415, 422)
            .TakesQuery("format", OpenApiParts.OneOf("portal", "national"))
            .TakesQuery("publish", OpenApiParts.OneOf("true", "false"))
            .TakesQuery("existing", OpenApiParts.OneOf("amend", "keep"))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .AddOpenApiOperationTransformer((operation, _, _) => DescribeStart(operation));
        imports.MapGet("/", ShowImportsEndpoint.ListAsync).WithName("ListImports")
            .WithSummary("Imports, newest first.").Allow("imports.read")
            .Takes("cursor", OpenApiParts.Cursor("imports")).Takes("size", OpenApiParts.Whole(1, ImportPaging.Most))
            .Produces<ImportPage>().Refuses(400);
        imports.MapGet("/{id:guid}", ShowImportsEndpoint.ShowAsync).WithName("ShowImport")
            .WithSummary("Progress of an import.").Allow("imports.read")
            .Produces<ImportView>().Refuses(404);
        imports.MapGet("/{id:guid}/findings", ImportReportEndpoint.ShowAsync).WithName("ShowImportFindings")
            .WithSummary("What was refused, not understood or put right.").Allow("imports.read")
            .Takes("cursor", OpenApiParts.Cursor("findings")).Takes("size", OpenApiParts.Whole(1, ImportPaging.Most))
            .Takes("kind", OpenApiParts.Name)
            .Produces<FindingPage>().Refuses(400, 404);
        imports.MapGet("/{id:guid}/findings.csv", ImportReportEndpoint.DownloadAsync).WithName("DownloadImportFindings")
            .WithSummary("The same as a table.").Allow("imports.read")
            .Produces<string>(StatusCodes.Status200OK, "text/csv").Refuses(404);
        imports.MapPost("/{id:guid}/cancel", ShowImportsEndpoint.CancelAsync).WithName("CancelImport")
            .Allow("imports.start").WithSummary("Stops an import after the batch in hand.")
            .Produces<ImportView>().Refuses(404, 409);
    }

    static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }
        return route;
    }

    static Task DescribeStart(OpenApiOperation operation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", MinLength = 1 },
                },
            },
        };
        return Task.CompletedTask;
    }
}
