using System.Globalization;
using Microsoft.OpenApi;

namespace EGov.Procedures;

/// <summary>What the parameters of our operations may hold, for the OpenAPI document.</summary>
internal static class OpenApiParts
{
    public static Func<OpenApiSchema> Text => () => new() { Type = JsonSchemaType.String };

    /// <summary>Opaque to callers: what <c>next</c> of the same list gave, or nothing for the first page.</summary>
    public static Func<OpenApiSchema> Cursor(string list) => () => new()
    {
        Type = JsonSchemaType.String,
        Format = list + "-cursor",
    };

    public static Func<OpenApiSchema> Whole(int least, int most) => () => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };

    public static Func<OpenApiSchema> YesOrNo => () => new() { Type = JsonSchemaType.Boolean };

    /// <summary>Describes the code in the address, with one of the seeds as example.</summary>
    public static TBuilder TakesCode<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.Takes("code", () => new()
        {
            Type = JsonSchemaType.String,
            Pattern = ProcedureCode.Pattern,
            Examples = ["1.000080"],
        });

    /// <summary>Describes a parameter the handler has.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder route, string name, Func<OpenApiSchema> schema)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var parameter = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(one => one.Name == name)
                ?? throw new InvalidOperationException($"{operation.OperationId} has no parameter {name}.");
            parameter.Schema = schema();
            return Task.CompletedTask;
        });

    /// <summary>Adds a header the handler reads by itself.</summary>
    public static TBuilder TakesHeader<TBuilder>(this TBuilder route, string name, Func<OpenApiSchema> schema)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Schema = schema(),
            });
            return Task.CompletedTask;
        });

    /// <summary>The header that makes a write safe to send twice.</summary>
    public static Func<OpenApiSchema> IdempotencyKey => () => new()
    {
        Type = JsonSchemaType.String,
        Pattern = "^[!-~]{1,200}$",
    };
}
