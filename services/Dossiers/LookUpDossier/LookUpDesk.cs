using EGov.Dossiers.Offices;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>Answers look-ups: within the limits, and only to who knows what the receipt says.</summary>
internal sealed class LookUpDesk(DossiersDb db, OfficeShelf shelf, LookUpLimits limits)
{
    /// <param name="http">The request.</param>
    /// <param name="number">The number tried, or null for a QR code.</param>
    /// <param name="find">Id of the dossier, or null where what was told does not fit.</param>
    /// <param name="cancel">The request's.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext http, string? number, Func<Task<Guid?>> find, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await limits.TryAsync(number, ClientOf(http)) is { } wait)
        {
            return LookUpDossierEndpoint.Limited(http, wait);
        }
        if (await find() is not { } id)
        {
            return LookUpDossierEndpoint.NotFound;
        }
        var dossier = await db.Dossiers.AsNoTracking().Include(row => row.Steps).FirstAsync(row => row.Id == id, cancel);
        return Results.Ok(LookedUpDossier.Of(dossier, await shelf.NowAsync(cancel)));
    }

    // The gateway writes the header anew; the last address in it is the one it saw.
    static string ClientOf(HttpContext http) => http.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim()
        is { Length: > 0 } told ? told : http.Connection.RemoteIpAddress?.ToString() ?? "";
}
