using EGov.Dossiers.Moving;
using EGov.Dossiers.PushNational.Rows;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PushNational;

/// <summary>Answer: what is on its way again.</summary>
/// <param name="Id">Id of the dossier.</param>
/// <param name="Steps">Steps that are looked at again; what the portal has is not sent twice.</param>
internal sealed record ResentDossier(Guid Id, int Steps);

/// <summary>Has every step of a dossier looked at again and sent where the portal has not got it.</summary>
internal static class ResendEndpoint
{
    public static void MapResend(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/national/resends", ResendAsync).WithName("ResendToNational")
            .WithTags("National").WithSummary("Đồng bộ lại hồ sơ lên Cổng Dịch vụ công quốc gia")
            .Allow("dossiers.national-resend")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(65_536))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<ResentDossier>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> ResendAsync(Guid id, NoWords asked, HttpContext http, DossiersDb db,
        NationalSettings settings, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var (dossier, refused) = await db.Dossiers.AsNoTracking().Include(one => one.Steps)
                .FindAsync(id, http, DossierReach.Offices, cancel);
            if (dossier is null)
            {
                return refused!;
            }
            if (ResendRules.Judge(dossier, settings) is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            var again = await AgainAsync(db, dossier, time.GetUtcNow(), cancel);
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            return Results.Accepted($"/api/dossiers/{id}/national", new ResentDossier(id, again));
        }, cancel);

    /// <summary>As if each had been tried once: the portal is asked before anything is sent.</summary>
    static async Task<int> AgainAsync(DossiersDb db, Dossier dossier, DateTimeOffset now, CancellationToken cancel)
    {
        var there = await db.Pushes.Where(push => push.DossierId == dossier.Id).Select(push => push.Step)
            .ToListAsync(cancel);
        var missing = dossier.Steps.Where(step => !there.Contains(step.Number)).ToList();
        db.Pushes.AddRange(missing.Select(step => new NationalPush
        {
            DossierId = dossier.Id, Step = step.Number, Tries = 1, NextAt = now,
        }));
        return missing.Count + await db.Pushes
            .Where(push => push.DossierId == dossier.Id && push.State != PushState.Sending)
            .ExecuteUpdateAsync(push => push.SetProperty(row => row.State, PushState.Waiting)
                .SetProperty(row => row.Tries, 1).SetProperty(row => row.Refusals, 0)
                .SetProperty(row => row.NextAt, now).SetProperty(row => row.Cause, (string?)null)
                .SetProperty(row => row.SentAt, (DateTimeOffset?)null), cancel);
    }
}
