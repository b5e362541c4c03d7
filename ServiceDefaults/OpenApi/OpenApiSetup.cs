using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>The service's description of itself, OpenAPI 3.1 at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiSetup
{
    const string Problem = "Problem";

    public static void AddOpenApiDocument(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(ScalarSchemas.DescribeAsync);
            options.AddOperationTransformer(LockedOperations.DescribeAsync);
            options.AddDocumentTransformer(DescribeProblemsAsync);
            options.AddDocumentTransformer(RequestBounds.DescribeAsync);
        });

    /// <summary>Every operation may refuse, and always in the one shape.</summary>
    static Task DescribeProblemsAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.AddComponent(Problem, ProblemSchema());
        document.AddComponent(LockedOperations.TokenScheme, LockedOperations.Token());
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            var responses = operation.Value.Responses ??= [];
            foreach (var refused in responses.Where(one => one.Key[0] is '4' or '5').Select(one => one.Key).ToArray())
            {
                responses[refused] = ProblemResponse(document);
            }
            responses.TryAdd("default", ProblemResponse(document));
        }
        return Task.CompletedTask;
    }

    static OpenApiResponse ProblemResponse(OpenApiDocument document) => new()
    {
        Description = "Không thực hiện được; vì sao.",
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };

    static OpenApiSchema ProblemSchema() => Object(["title", "status"], new()
    {
        ["type"] = Text(),
        ["title"] = Text(),
        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
        ["detail"] = Text(),
        ["code"] = Text(),
        ["refusals"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = Object(["code", "message"], new()
            {
                ["code"] = Text(),
                ["message"] = Text(),
                ["field"] = Text(),
                ["article"] = Text(),
            }),
        },
    });

    static OpenApiSchema Object(HashSet<string> required, Dictionary<string, IOpenApiSchema> properties) =>
        new() { Type = JsonSchemaType.Object, Required = required, Properties = properties };

    static OpenApiSchema Text() => new() { Type = JsonSchemaType.String | JsonSchemaType.Null };
}
