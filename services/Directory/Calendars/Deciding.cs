using EGov.ServiceDefaults.Access;
namespace EGov.Directory.Calendars;

/// <summary>On what ground and by whom calendars are changed.</summary>
internal sealed record Deciding(string Kind, string Act, string Reason, string By, bool IsPreview)
{
    public static string Who(HttpContext http) => http.Actor().Subject;
}
