using EGov.Procedures.DraftProcedure;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Records a signed publication decision.</summary>
internal static class PublishProcedureEndpoint
{
    public static void MapPublishProcedure(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/procedures/{code}/publications", PublishAsync).WithName("PublishProcedure")
            .WithTags("Publication").WithSummary("Ghi quyết định công bố: mới, sửa đổi bổ sung, bãi bỏ")
            .Allow("procedures.publish").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(16_384))
            .TakesCode().TakesHeader("If-Match", OpenApiParts.Text)
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<PublicationReceipt>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        app.MapPublicationClocks();
    }

    static async Task<IResult> PublishAsync(
        string code, PublicationRequest asked, HttpContext http, ProceduresDb db, Clockmaker clocks,
        TimeProvider time, CancellationToken cancel) =>
        ProcedureCode.TryParse(code, out var known)
            ? await IdempotentWrite.RunAsync(http, db, asked, () => RecordAsync(
                new Act(known.Value.Value, asked, http, time.GetUtcNow()), db, clocks, cancel), cancel)
            : Refuse.NotFound(DraftProcedureEndpoint.NoSuchCode);

    static async Task<IResult> RecordAsync(
        Act act, ProceduresDb db, Clockmaker clocks, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var standings = await Standing.LoadLockedAsync(connection, [act.Code], cancel);
        var standing = standings.GetValueOrDefault(act.Code, Standing.None);
        var draft = await db.Drafts.FirstOrDefaultAsync(row => row.Code == act.Code, cancel);
        if (!string.IsNullOrEmpty(act.Http.Request.Headers.IfMatch)
            && ETags.Check(act.Http, DraftProcedureEndpoint.TagOf(draft)) is { } stale)
        {
            return stale;
        }
        var content = draft is null ? null : ProcedureJson.Read(System.Text.Encoding.UTF8.GetBytes(draft.Content));
        var today = VietnamTime.DayOf(act.Now);
        var refusals = PublishProcedureRules.Judge(act.Asked, standing, content, draft?.Hash, today);
        if (refusals.Count > 0)
        {
            return Refuse.Broken(refusals);
        }
        var decided = Decision.Of(act, standing, draft, content);
        await DecisionStore.RecordAsync(connection, [decided],
            AuditAct.Of(act.Http).Entry(act.Code, standing.LastHash, decided.Hash), act.Now, cancel);
        if (decided.Transition.TakesDraft && draft is not null)
        {
            db.Drafts.Remove(draft);
            await db.SaveChangesAsync(cancel);
        }
        return Results.Created($"/api/procedures/{act.Code}?version={decided.Version}", Receipt(decided, act, await clocks.NowAsync(cancel)));
    }

    static PublicationReceipt Receipt(Decided decided, Act act, PublicationClock clock)
    {
        var facts = decided.Facts;
        var reading = clock.Read(
            new(facts.Issuer, facts.Date, facts.BasisEffectiveFrom, VietnamTime.DayOf(act.Now)));
        return new PublicationReceipt(
            decided.Code, decided.Version, decided.Transition.To, facts.EffectiveFrom, decided.InForce, reading);
    }
}

/// <summary>One request to publish, with its moment.</summary>
internal sealed record Act(
    string Code, PublicationRequest Asked, HttpContext Http, DateTimeOffset Now);
