using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.ShowDossier;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>Control slip of a dossier (phiếu kiểm soát, Mẫu 05 of TT 01/2018, 06 of TT 03/2025).</summary>
internal sealed record ControlSlip(
    string Number, string ProcedureName, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt, IReadOnlyList<SlipLine> Lines);

/// <summary>One handing on: from one office to the next, and whether it was before, on or after the due day.</summary>
internal sealed record SlipLine(
    DateTimeOffset At, ShownOffice? From, ShownOffice To, string Status, string By, DateTimeOffset? DueAt, SlipResult? Result);

/// <summary>sớm, đúng, quá hạn.</summary>
internal enum SlipResult { Early, OnTime, Late }

/// <summary>The control slip of a dossier, from its steps.</summary>
internal static class ControlSlipEndpoint
{
    public static void MapControlSlip(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/{id:guid}/control-slip", ShowAsync).WithName("ShowControlSlip").WithTags("Reports")
            .WithSummary("Phiếu kiểm soát quá trình giải quyết hồ sơ").Allow("dossiers.read")
            .Produces<ControlSlip>().ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, DossiersDb db, OfficeShelf shelf, AuditReads audit, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().Include(row => row.Steps.OrderBy(step => step.Number))
            .FindAsync(id, http, DossierReach.All, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(id.ToString("D")), cancel);
        return Results.Ok(Of(dossier, await shelf.NowAsync(cancel)));
    }

    public static ControlSlip Of(Dossier dossier, OfficeBook offices)
    {
        ShownOffice Office(DossierStep step) =>
            new(step.HolderUnitId, offices.NameOf(step.HolderUnitId, VietnamTime.DayOf(step.At)));
        return new(dossier.Number, dossier.ProcedureName, dossier.ReceivedAt, dossier.DueAt,
            [.. dossier.Steps.Select((step, index) => new SlipLine(
                step.At, index == 0 ? null : Office(dossier.Steps[index - 1]), Office(step), step.To.Words(), step.By,
                step.DueAfter, Judge(step)))]);
    }

    static SlipResult? Judge(DossierStep step) => step.DueAfter is not { } due ? null
        : VietnamTime.DayOf(step.At).CompareTo(VietnamTime.DayOf(due)) switch
        {
            < 0 => SlipResult.Early,
            0 => SlipResult.OnTime,
            _ => SlipResult.Late,
        };
}
