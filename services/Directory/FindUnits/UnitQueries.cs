using EGov.ServiceDefaults.OpenApi;

namespace EGov.Directory.FindUnits;

/// <summary>What the reading routes take alike, for the OpenAPI document.</summary>
internal static class UnitQueries
{
    public static TBuilder TakesPlace<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.Takes("after", OpenApiParts.Cursor("units")).Takes("size", OpenApiParts.Whole(1, UnitPaging.Most));
}
