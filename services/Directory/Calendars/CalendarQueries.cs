using EGov.ServiceDefaults.OpenApi;
using Microsoft.OpenApi;

namespace EGov.Directory.Calendars;

/// <summary>What questions about calendars take, for the OpenAPI document: the years due dates are computed for.</summary>
internal static class CalendarQueries
{
    const string Years = "(20[0-9]{2}|2100)";

    const string Days = $"(20([02468][048]|[13579][26])-02-29|{Years}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
        + "|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31))";

    /// <summary>2026-11-24.</summary>
    public static Func<OpenApiSchema> Day => OpenApiParts.Formed($"^{Days}$");

    /// <summary>2026-11.</summary>
    public static Func<OpenApiSchema> Month => OpenApiParts.Formed($"^{Years}-(0[1-9]|1[0-2])$");

    /// <summary>2026-11-24T09:00, with seconds and an offset or without.</summary>
    public static Func<OpenApiSchema> Moment => OpenApiParts.Formed(
        $"^{Days}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?$");

    /// <summary>2026.</summary>
    public static Func<OpenApiSchema> Year =>
        OpenApiParts.Whole(DecisionRules.Earliest.Year, DecisionRules.Latest.Year);
}
