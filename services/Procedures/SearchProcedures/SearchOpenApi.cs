using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EGov.Procedures.SearchProcedures;

/// <summary>What the routes take, with the bounds they check themselves.</summary>
internal static class SearchOpenApi
{
    public static Task DescribeSearch(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters = [Query("Từ khóa, câu hỏi hoặc mã thủ tục."), .. Facet.All.Select(Filter)];
        operation.Parameters.Add(Number("page", SearchRequest.LargestPage, 1));
        operation.Parameters.Add(Number("size", SearchRequest.LargestSize, 10));
        return Task.CompletedTask;
    }

    public static Task DescribeSuggest(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters = [Query("Phần đã gõ.")];
        return Task.CompletedTask;
    }

    static OpenApiParameter Query(string what) => Parameter("q", what,
        new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchRequest.LongestQuery });

    static OpenApiParameter Filter(Facet facet) => Parameter(facet.Name, "Lọc; nhiều giá trị là một trong số đó.",
        new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            MaxItems = SearchRequest.MostFilters,
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MaxLength = facet.Words is null ? SearchRequest.LongestFilter : null,
                Enum = facet.Words?.Select(word => (System.Text.Json.Nodes.JsonNode)word).ToList(),
            },
        });

    static OpenApiParameter Number(string name, int most, int missing) => Parameter(name, $"Mặc định {missing}.",
        new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = most.ToString(CultureInfo.InvariantCulture),
        });

    static OpenApiParameter Parameter(string name, string what, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = what, Schema = schema };
}
