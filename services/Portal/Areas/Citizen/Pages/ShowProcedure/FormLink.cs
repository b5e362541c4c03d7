namespace EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

/// <summary>Addresses come from imported records: only web addresses become links.</summary>
internal static class FormLink
{
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http");
}
