using System.ComponentModel.DataAnnotations;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.WriteNote;

/// <summary>Body: the note.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Internal">Whether only officers read it.</param>
internal sealed record WriteNoteRequest(
    [property: StringLength(2_000, MinimumLength = 1)] string Words, bool Internal = false);

/// <summary>Answer: the note that was kept.</summary>
internal sealed record WrittenNote(Guid Id, DateTimeOffset At);

/// <summary>Writes a comment or an internal note beside a dossier; it moves nothing.</summary>
internal static class WriteNoteEndpoint
{
    public static void MapWriteNote(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/notes", WriteAsync).WithName("WriteNote").WithTags("Notes")
            .WithSummary("Ghi ý kiến hoặc ghi chú nội bộ vào hồ sơ").Allow("dossiers.note")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(65_536))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<WrittenNote>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> WriteAsync(Guid id, WriteNoteRequest asked, HttpContext http, DossiersDb db,
        TimeProvider time, CancellationToken cancel) => IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.All, cancel);
            if (dossier is null)
            {
                return refused!;
            }
            if (WriteNoteRules.Judge(asked, http.Actor().Kind) is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            var (now, actor) = (time.GetUtcNow(), http.Actor());
            var note = new DossierNote
            {
                Id = Guid.CreateVersion7(now), DossierId = id, At = now, By = actor.Subject,
                ActingFor = actor.For?.ToString() ?? "", Internal = asked.Internal, Words = asked.Words.Trim().Normalize(),
            };
            db.Notes.Add(note);
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            return Results.Created($"/api/dossiers/{id}/notes", new WrittenNote(note.Id, note.At));
        }, cancel);
}
