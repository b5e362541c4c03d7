using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.FindUnits;

/// <summary>What the reading routes take alike, said in the OpenAPI document and held to.</summary>
internal static class UnitQueries
{
    static readonly string[] Days = ["asOf", "to"];

    static readonly Refusal DayIsGiven = new(nameof(DayIsGiven), "Ngày để trống thì bỏ hẳn tham số.", "asOf");

    /// <summary>
    /// Refuses a day without a value: left out it means today, and a form that sends it empty meant some other day.
    /// </summary>
    public static TBuilder TakesDays<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.AddEndpointFilter(async (call, next) =>
        {
            var query = call.HttpContext.Request.Query;
            return Array.Exists(Days, name => query.TryGetValue(name, out var given) && given.Any(string.IsNullOrEmpty))
                ? Refuse.BadRequest(DayIsGiven)
                : await next(call);
        });

    public static TBuilder TakesPlace<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.Takes("after", OpenApiParts.Cursor("units")).Takes("size", OpenApiParts.Whole(1, UnitPaging.Most));
}
