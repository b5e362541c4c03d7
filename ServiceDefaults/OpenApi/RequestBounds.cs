using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>
/// Says in the document what no endpoint takes, so that endpoints need not say it one by one: NUL in an address,
/// control characters in a body's text, numbers beyond their type. What an endpoint says itself stays.
/// </summary>
internal static class RequestBounds
{
    const string TextWithoutNul = @"^[^\u0000]*$";
    const string TextOfBody = @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$";

    public static Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var seen = new HashSet<IOpenApiSchema>(ReferenceEqualityComparer.Instance);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.ToList() ?? []))
        {
            foreach (var parameter in operation.Parameters ?? [])
            {
                Bound(parameter.Schema, TextWithoutNul, seen);
            }
            foreach (var body in operation.RequestBody?.Content?.Values.ToList() ?? [])
            {
                Bound(body.Schema, TextOfBody, seen);
            }
        }
        return Task.CompletedTask;
    }

    static void Bound(IOpenApiSchema? asked, string text, HashSet<IOpenApiSchema> seen)
    {
        var schema = asked is OpenApiSchemaReference reference ? reference.RecursiveTarget : asked as OpenApiSchema;
        if (schema is null || !seen.Add(schema))
        {
            return;
        }
        // Where null is allowed the property says so; the words themselves are never null.
        schema.Enum = schema.Enum?.Where(word => word?.GetValueKind() is not (null or JsonValueKind.Null)
            && !word.IsJsonNullSentinel()).ToList();
        BoundText(schema, text);
        BoundNumber(schema);
        BoundNames(schema);
        var inner = (schema.Properties?.Values ?? []).Append(schema.Items)
            .Concat(schema.PatternProperties?.Values ?? [])
            .Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Concat(schema.AllOf ?? []);
        foreach (var part in inner)
        {
            Bound(part, text, seen);
        }
    }

    static void BoundText(OpenApiSchema schema, string text)
    {
        if (schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Format is null
            && schema.Enum is not { Count: > 0 })
        {
            schema.Pattern ??= text;
        }
    }

    // Names of a map come from callers as its values do.
    static void BoundNames(OpenApiSchema schema)
    {
        if (schema.AdditionalProperties is { } value)
        {
            schema.PatternProperties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                [TextWithoutNul] = value,
            };
            (schema.AdditionalProperties, schema.AdditionalPropertiesAllowed) = (null, false);
        }
    }

    static void BoundNumber(OpenApiSchema schema)
    {
        (string Least, string Most)? range = schema.Format switch
        {
            "int32" => (Text(int.MinValue), Text(int.MaxValue)),
            "int64" => (Text(long.MinValue), Text(long.MaxValue)),
            "double" when schema.Type?.HasFlag(JsonSchemaType.Number) == true =>
                (Text(decimal.MinValue), Text(decimal.MaxValue)),
            _ => null,
        };
        if (range is { } bounds)
        {
            schema.Minimum ??= bounds.Least;
            schema.Maximum ??= bounds.Most;
        }
    }

    static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
