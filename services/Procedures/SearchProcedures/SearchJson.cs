using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Procedures.SearchProcedures;

/// <summary>The one JSON dialect, made once.</summary>
internal static class SearchJson
{
    public static JsonSerializerOptions Options { get; } = ServiceSetup.UseOurJson(new JsonSerializerOptions());
}
