using System.Collections.ObjectModel;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.Http;

/// <summary>
/// Parameters without a value (<c>size=</c>). Text may be empty, a form sends it so; a number, a day, a cursor or one
/// of some words may only be left out, as the document says: who sends it empty meant some value.
/// </summary>
internal static class EmptyValues
{
    /// <summary>One refusal for each parameter the endpoint does not take empty; none, almost always.</summary>
    public static IReadOnlyList<Refusal> Judge(Endpoint? endpoint, QueryString query)
    {
        List<Refusal>? refusals = null;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            if (pair.EncodedValue.IsEmpty && endpoint is RouteEndpoint route
                && pair.DecodeName().ToString() is var name && !TakesEmpty(route, name))
            {
                (refusals ??= []).Add(new Refusal("ParameterHasValue",
                    $"Tham số {name} để trống; không dùng thì bỏ hẳn tham số.", name));
            }
        }
        return refusals ?? (IReadOnlyList<Refusal>)ReadOnlyCollection<Refusal>.Empty;
    }

    // What the endpoint does not read, or reads from the path, it does not look at here.
    static bool TakesEmpty(RouteEndpoint route, string name) => route.RoutePattern.GetParameter(name) is not null
        || (route.Metadata.GetOrderedMetadata<QueryParameter>().LastOrDefault(one => Names(one.Name, name)) is { } told
            ? IsFreeText(told.Schema())
            : route.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                .FirstOrDefault(one => Names(one.Name, name)) is not { HasTryParse: true });

    static bool Names(string known, string given) => string.Equals(known, given, StringComparison.OrdinalIgnoreCase);

    static bool IsFreeText(IOpenApiSchema? schema) => schema?.Type == JsonSchemaType.Array
        ? IsFreeText(schema.Items)
        : schema is { Type: JsonSchemaType.String, Format: null, Pattern: null, MinLength: null, Enum: not { Count: > 0 } };
}
