using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>What the parameters of our operations may hold, for the OpenAPI document.</summary>
public static class OpenApiParts
{
    /// <summary>Any text.</summary>
    public static Func<OpenApiSchema> Text => () => new() { Type = JsonSchemaType.String };

    /// <summary>Text that is never empty.</summary>
    public static Func<OpenApiSchema> Name => () => new() { Type = JsonSchemaType.String, MinLength = 1 };

    /// <summary>One of some words.</summary>
    public static Func<OpenApiSchema> OneOf(params string[] words) => () => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. words.Select(word => (JsonNode)word)],
    };

    /// <summary>Opaque to callers: what <c>next</c> of the same list gave; left out for the first page.</summary>
    public static Func<OpenApiSchema> Cursor(string list) => () => new()
    {
        Type = JsonSchemaType.String,
        Format = list + "-cursor",
        MinLength = 1,
    };

    /// <summary>A whole number, bounds included.</summary>
    public static Func<OpenApiSchema> Whole(int least, int most) => () => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Any number, bounds included.</summary>
    public static Func<OpenApiSchema> Number(decimal least, decimal most) => () => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Text of a form, as a regular expression.</summary>
    public static Func<OpenApiSchema> Formed(string pattern) => () => new()
    {
        Type = JsonSchemaType.String,
        Pattern = pattern,
    };

    /// <summary>true or false.</summary>
    public static Func<OpenApiSchema> YesOrNo => () => new() { Type = JsonSchemaType.Boolean };

    /// <summary>Text of at most so many characters.</summary>
    public static Func<OpenApiSchema> TextOf(int most) => () => new() { Type = JsonSchemaType.String, MaxLength = most };

    /// <summary>A parameter given so many times, bounds included.</summary>
    public static Func<OpenApiSchema> List(int least, int most, Func<OpenApiSchema> one) => () => new()
    {
        Type = JsonSchemaType.Array,
        MinItems = least,
        MaxItems = most,
        Items = one(),
    };

    /// <summary>Describes a parameter the handler has, and holds callers to it where the value is empty.</summary>
    /// <exception cref="InvalidOperationException">The handler has none of this name; when the document is
    /// made.</exception>
    public static TBuilder Takes<TBuilder>(this TBuilder route, string name, Func<OpenApiSchema> schema)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new QueryParameter(name, schema)).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var parameter = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(one => one.Name == name)
                ?? throw new InvalidOperationException($"{operation.OperationId} has no parameter {name}.");
            parameter.Schema = schema();
            return Task.CompletedTask;
        });

    /// <summary>Adds a parameter of the query the handler reads by itself; callers are held to it in the same
    /// way.</summary>
    public static TBuilder TakesQuery<TBuilder>(
        this TBuilder route, string name, Func<OpenApiSchema> schema, string? what = null)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new QueryParameter(name, schema)).Adds(ParameterLocation.Query, name, schema, what);

    /// <summary>Adds a header the handler reads by itself.</summary>
    public static TBuilder TakesHeader<TBuilder>(this TBuilder route, string name, Func<OpenApiSchema> schema)
        where TBuilder : IEndpointConventionBuilder =>
        route.Adds(ParameterLocation.Header, name, schema, null);

    static TBuilder Adds<TBuilder>(
        this TBuilder route, ParameterLocation place, string name, Func<OpenApiSchema> schema, string? what)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(
                new OpenApiParameter { Name = name, In = place, Description = what, Schema = schema() });
            return Task.CompletedTask;
        });

    /// <summary>The header that makes a write safe to send twice.</summary>
    public static Func<OpenApiSchema> IdempotencyKey => () => new()
    {
        Type = JsonSchemaType.String,
        Pattern = "^[!-~]{1,200}$",
    };
}

/// <summary>What a route says one of its parameters may hold; read again when a request leaves it empty.</summary>
internal sealed record QueryParameter(string Name, Func<OpenApiSchema> Schema);
