using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.WriteNote;

/// <summary>A note as it is read; the citizen sees of an officer only that it was one.</summary>
internal sealed record ShownNote(Guid Id, DateTimeOffset At, string By, string ActingFor, bool Internal, string Words);

/// <summary>The notes of a dossier; internal ones for officers alone.</summary>
internal static class ShowNotesEndpoint
{
    // More than people ever wrote beside one dossier.
    const int Most = 500;

    public static void MapShowNotes(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/{id:guid}/notes", ShowAsync).WithName("ShowNotes").WithTags("Notes")
            .WithSummary("Ý kiến và ghi chú của hồ sơ; người nộp không thấy ghi chú nội bộ").Allow("dossiers.read")
            .Produces<IReadOnlyList<ShownNote>>().ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, DossiersDb db, AuditReads audit, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.All, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(dossier.Id.ToString("D")), cancel);
        var isOfficer = http.Actor().Kind is not ActorKind.Citizen;
        var notes = await db.Notes.AsNoTracking().Where(note => note.DossierId == id && (isOfficer || !note.Internal))
            .OrderBy(note => note.At).ThenBy(note => note.Id).Take(Most).ToListAsync(cancel);
        return Results.Ok(notes.Select(note => new ShownNote(
            note.Id, note.At, isOfficer || note.By == dossier.Owner ? note.By : "", note.ActingFor, note.Internal,
            note.Words)));
    }
}
