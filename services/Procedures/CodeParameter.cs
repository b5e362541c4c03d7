using EGov.ServiceDefaults.OpenApi;
using Microsoft.OpenApi;

namespace EGov.Procedures;

/// <summary>The code in the address, for the OpenAPI document.</summary>
internal static class CodeParameter
{
    /// <summary>Describes it, with one of the seeds as example.</summary>
    public static TBuilder TakesCode<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.Takes("code", () => new()
        {
            Type = JsonSchemaType.String,
            Pattern = ProcedureCode.Pattern,
            Examples = ["1.000080"],
        });
}
