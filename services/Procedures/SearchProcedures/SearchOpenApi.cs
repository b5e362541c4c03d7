using EGov.ServiceDefaults.OpenApi;

namespace EGov.Procedures.SearchProcedures;

/// <summary>What the routes take, with the bounds they check themselves.</summary>
internal static class SearchOpenApi
{
    public static TBuilder TakesSearch<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder
    {
        route.TakesQuestion("Từ khóa, câu hỏi hoặc mã thủ tục.");
        foreach (var facet in Facet.All)
        {
            var one = facet.Words is { } words ? OpenApiParts.OneOf(words)
                : OpenApiParts.TextOf(SearchRequest.LongestFilter);
            route.TakesQuery(facet.Name, OpenApiParts.List(0, SearchRequest.MostFilters, one),
                "Lọc; nhiều giá trị là một trong số đó.");
        }
        return route.TakesQuery("page", OpenApiParts.Whole(1, SearchRequest.LargestPage), "Mặc định 1.")
            .TakesQuery("size", OpenApiParts.Whole(1, SearchRequest.LargestSize), "Mặc định 10.");
    }

    public static TBuilder TakesQuestion<TBuilder>(this TBuilder route, string what)
        where TBuilder : IEndpointConventionBuilder =>
        route.TakesQuery("q", OpenApiParts.TextOf(SearchRequest.LongestQuery), what);
}
