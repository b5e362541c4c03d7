using System.Text;
using System.Text.Json;
using EGov.Procedures.DraftProcedure;
using EGov.Procedures.ShowWorkflow;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.SetWorkflow;

/// <summary>Sets the workflow of a procedure from a day on.</summary>
internal static class SetWorkflowEndpoint
{
    const string Keep = "keep";

    static readonly Refusal ExistingIsKnown =
        new("ExistingIsKnown", "existing là replace (thay quy trình đang có) hoặc keep (giữ nguyên).", "existing");

    public static void MapSetWorkflow(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/procedures/{code}/workflows", SetAsync).WithName("SetProcedureWorkflow")
            .WithTags("Workflows").WithSummary("Đặt quy trình điện tử: các bước, vai trò, số giờ, chuyển cho ai")
            .Allow("workflows.write").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(262_144))
            .TakesCode().Takes("existing", OpenApiParts.OneOf("replace", Keep))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<ShownWorkflow>().Produces<ShownWorkflow>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> SetAsync(
        string code, WorkflowRequest asked, string? existing, HttpContext http, ProceduresDb db, TimeProvider time,
        CancellationToken cancel)
    {
        if (existing is not (null or "replace" or Keep))
        {
            return Refuse.BadRequest(ExistingIsKnown);
        }
        return ProcedureCode.TryParse(code, out var known)
            ? await IdempotentWrite.RunAsync(http, db, new { asked, existing }, () => KeepAsync(
                new(known.Value.Value, Composed(asked), existing == Keep, AuditAct.Of(http), time.GetUtcNow()),
                db, cancel), cancel)
            : Refuse.NotFound(DraftProcedureEndpoint.NoSuchCode);
    }

    static async Task<IResult> KeepAsync(SetAct act, ProceduresDb db, CancellationToken cancel)
    {
        if (await WorkflowGround.LoadLockedAsync(db, act.Code, act.Asked, cancel) is not { } ground)
        {
            return Refuse.NotFound(DraftProcedureEndpoint.NoSuchCode);
        }
        var hash = act.Asked.Hash();
        if (ground.Newest is { } newest && (act.KeepsExisting || newest.Hash.AsSpan().SequenceEqual(hash)))
        {
            return Results.Ok(ShownWorkflow.Of(newest));
        }
        var refusals = WorkflowRules.Judge(act.Code, act.Asked, ground);
        if (refusals.Count > 0)
        {
            return Refuse.Broken(refusals);
        }
        var workflow = act.Row(ground.Newest, hash);
        db.Workflows.Add(workflow);
        db.Record(WorkflowFacts.Of(workflow, act.Asked.Steps), act.Now);
        db.Record(act.By.Entry(act.Code, ground.Newest?.Hash, hash));
        await db.SaveChangesAsync(cancel);
        return Results.Created(ShownWorkflow.AddressOf(workflow), ShownWorkflow.Of(workflow));
    }

    // Text is stored NFC, wherever it stands in the request.
    static WorkflowRequest Composed(WorkflowRequest asked) => JsonSerializer.Deserialize<WorkflowRequest>(
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(asked, ProcedureJson.Options)).Normalize(),
        ProcedureJson.Options)!;
}
