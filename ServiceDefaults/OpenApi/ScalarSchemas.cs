using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>
/// Describes what the framework cannot: values that converters of ours read, alone or in a map, and times that JSON
/// spells without the offset the format "time" has (RFC 3339).
/// </summary>
internal static class ScalarSchemas
{
    const string Clock = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$";

    public static Task DescribeAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        Describe(schema, context.JsonTypeInfo.Type);
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element })
        {
            var value = new OpenApiSchema();
            schema.AdditionalProperties = Describe(value, element) ? value : schema.AdditionalProperties;
        }
        return Task.CompletedTask;
    }

    static bool Describe(OpenApiSchema schema, Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (type == typeof(int) || type == typeof(long))
        {
            schema.Type = type == given ? JsonSchemaType.Integer : JsonSchemaType.Integer | JsonSchemaType.Null;
            schema.Format = type == typeof(int) ? "int32" : "int64";
            return true;
        }
        if (type == typeof(TimeOnly) || type == typeof(TimeSpan))
        {
            schema.Pattern = (type == typeof(TimeOnly) ? "^" : "^-?([0-9]{1,7}\\.)?") + Clock;
            schema.Format = null;
        }
        return false;
    }
}
