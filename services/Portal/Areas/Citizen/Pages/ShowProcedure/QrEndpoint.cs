using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Pages;

namespace EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

/// <summary>QR codes of our own pages, and of nothing else.</summary>
internal static class QrEndpoint
{
    public static void MapQrCode(this WebApplication app) => app.MapGet("/qr.svg", Handle).Open().ExcludeFromDescription();

    static IResult Handle(HttpContext http, SiteOptions site)
    {
        var path = ReadQuery.Clean(http.Request.Query["cho"]);
        if (!path.StartsWith('/'))
        {
            return Results.NotFound();
        }
        http.Response.KeepFor(TimeSpan.FromDays(1));
        return Results.Content(QrPicture.Of(http.Request.PublicAddress(site, path)), "image/svg+xml");
    }
}
