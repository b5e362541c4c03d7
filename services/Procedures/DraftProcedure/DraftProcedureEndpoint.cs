using System.Globalization;
using System.Text;
using System.Text.Json;
using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.DraftProcedure;

/// <summary>The content being prepared for the next decision: enter, edit, read.</summary>
internal static class DraftProcedureEndpoint
{
    const long LargestBody = 2_000_000;

    public static Refusal NoSuchCode { get; } = new("ProcedureIsKnown", "Không có thủ tục hành chính với mã này.", "code");

    public static void MapDraftProcedure(this IEndpointRouteBuilder app)
    {
        app.MapPut("/api/procedures/{code}/draft", SaveAsync).WithName("SaveProcedureDraft").WithTags("Publication")
            .WithSummary("Nhập hoặc sửa dự thảo; sửa cần If-Match").Allow("drafts.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody))
            .TakesCode().TakesHeader("If-Match", OpenApiParts.Text)
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Accepts<DraftRequest>("application/json")
            .Produces<ShownDraft>().Produces<ShownDraft>(201).ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);
        app.MapGet("/api/procedures/{code}/draft", ShowAsync).WithName("ShowProcedureDraft").WithTags("Publication")
            .WithSummary("Dự thảo và những phần bắt buộc còn thiếu").Allow("drafts.read")
            .TakesCode().TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownDraft>().Produces(304).ProducesProblem(404).ProducesProblem(503);
    }

    /// <summary>Tag of a draft, or of there being none.</summary>
    public static string TagOf(ProcedureDraft? draft) => draft is null
        ? ETags.Of("no draft")
        : ETags.Of(draft.Code, draft.Revision.ToString(CultureInfo.InvariantCulture), Convert.ToHexString(draft.Hash));

    static async Task<IResult> ShowAsync(
        string code, HttpContext http, ProceduresDb db, AuditReads audit, CancellationToken cancel)
    {
        var draft = ProcedureCode.TryParse(code, out var known)
            ? await db.Drafts.AsNoTracking().FirstOrDefaultAsync(row => row.Code == known.Value.Value, cancel)
            : null;
        if (draft is null || ETags.IsKnown(http, TagOf(draft)))
        {
            return draft is null ? Refuse.NotFound(NoSuchCode) : Results.StatusCode(304);
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(draft.Code), cancel);
        return Results.Ok(Show(draft));
    }

    static async Task<IResult> SaveAsync(
        string code, HttpContext http, ProceduresDb db, TimeProvider time, CancellationToken cancel)
    {
        if (!ProcedureCode.TryParse(code, out var known))
        {
            return Refuse.NotFound(NoSuchCode);
        }
        if (!http.Request.HasJsonContentType())
        {
            return Refuse.With(415, [new Refusal("RequestIsJson", "Nội dung gửi lên phải là JSON.", "Content-Type")]);
        }
        var asked = await http.Request.ReadFromJsonAsync<DraftRequest>(cancel);
        if (asked?.Content is null)
        {
            return Refuse.BadRequest(new Refusal("ContentIsStated", "Chưa có nội dung thủ tục.", "content"));
        }
        var json = Encoding.UTF8.GetString(ProcedureJson.Write(asked.Content)).Normalize();
        using var content = JsonDocument.Parse(json);
        var refusals = DraftProcedureRules.Judge(known.Value, asked, content.RootElement);
        return refusals.Count > 0
            ? Refuse.Broken(refusals)
            : await IdempotentWrite.RunAsync(http, db, asked,
                () => KeepAsync(known.Value.Value, asked, json, http, db, time.GetUtcNow(), cancel), cancel);
    }

    static async Task<IResult> KeepAsync(
        string code, DraftRequest asked, string json, HttpContext http, ProceduresDb db, DateTimeOffset now,
        CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"""
            insert into procedures (code, state, decided_state, last_version, sequence, updated_at)
            values ({code}, 'draft', 'draft', 0, 0, {now}) on conflict do nothing
            """, cancel);
        var draft = await db.Drafts.FromSql($"select * from procedure_drafts where code = {code} for update")
            .FirstOrDefaultAsync(cancel);
        if (draft is not null && ETags.Check(http, TagOf(draft)) is { } refused)
        {
            return refused;
        }
        var before = draft?.Hash;
        draft ??= db.Drafts.Add(new ProcedureDraft { Code = code, Content = json, Hash = [], Revision = 0 }).Entity;
        draft.Content = json;
        draft.Hash = ProcedureJson.Hash(ProcedureJson.Read(Encoding.UTF8.GetBytes(json)));
        draft.BasisEffectiveFrom = asked.BasisEffectiveFrom;
        draft.Issuer = asked.Issuer ?? draft.Issuer;
        draft.Revision++;
        draft.UpdatedAt = now.ToUniversalTime();
        db.Record(AuditAct.Of(http).Entry(code, before, draft.Hash));
        await db.SaveChangesAsync(cancel);
        http.Response.Headers.ETag = TagOf(draft);
        return before is null ? Results.Created($"/api/procedures/{code}/draft", Show(draft)) : Results.Ok(Show(draft));
    }

    static ShownDraft Show(ProcedureDraft draft)
    {
        var content = ProcedureJson.Read(Encoding.UTF8.GetBytes(draft.Content));
        return new ShownDraft(
            draft.Code, draft.Revision, content, draft.BasisEffectiveFrom, draft.Issuer, draft.UpdatedAt,
            [.. RequiredParts.Missing(content).Select(missing => missing.Code)]);
    }
}
