using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>What the parameters of our operations may hold, for the OpenAPI document.</summary>
public static class OpenApiParts
{
    /// <summary>Any text.</summary>
    public static Func<OpenApiSchema> Text => () => new() { Type = JsonSchemaType.String };

    /// <summary>Opaque to callers: what <c>next</c> of the same list gave, or nothing for the first page.</summary>
    public static Func<OpenApiSchema> Cursor(string list) => () => new()
    {
        Type = JsonSchemaType.String,
        Format = list + "-cursor",
    };

    /// <summary>A whole number, bounds included.</summary>
    public static Func<OpenApiSchema> Whole(int least, int most) => () => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>true or false.</summary>
    public static Func<OpenApiSchema> YesOrNo => () => new() { Type = JsonSchemaType.Boolean };

    /// <summary>Text of at most so many characters.</summary>
    public static Func<OpenApiSchema> TextOf(int most) => () => new() { Type = JsonSchemaType.String, MaxLength = most };

    /// <summary>A parameter given from one to so many times.</summary>
    public static Func<OpenApiSchema> List(int most) => () => new()
    {
        Type = JsonSchemaType.Array,
        MinItems = 1,
        MaxItems = most,
        Items = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Describes a parameter the handler has.</summary>
    /// <exception cref="InvalidOperationException">The handler has none of this name; when the document is
    /// made.</exception>
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
