using EGov.Procedures.DraftProcedure;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.SetWorkflow;
using EGov.Procedures.ShowProcedure;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Procedures.ShowWorkflow;

/// <summary>
/// The workflow in force on a day, and all there are. Both for everybody: a workflow rests on a signed decision, names
/// no person, and is put up at the one-stop itself.
/// </summary>
internal static class ShowWorkflowEndpoint
{
    static readonly Refusal LevelIsKnown =
        new("LevelIsKnown", "Cấp phải là any, province, district hoặc commune.", "level");

    static readonly Refusal CaseIsShort =
        new("CaseIsShort", $"Tên trường hợp tối đa {WorkflowRequest.LongestCase} ký tự.", "case");

    public static void MapShowWorkflow(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/procedures/{code}/workflow", ShowAsync).Open().WithName("ShowProcedureWorkflow")
            .WithTags("Workflows").WithSummary("Quy trình điện tử đang áp dụng; chưa đặt thì là quy trình mặc định")
            .TakesCode().Takes("case", OpenApiParts.TextOf(WorkflowRequest.LongestCase))
            .Takes("level", OpenApiParts.OneOf([.. Enum.GetValues<WorkflowLevel>().Select(Word.Of)]))
            .TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownWorkflow>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        app.MapGet("/api/procedures/{code}/workflows", ListAsync).Open().WithName("ListProcedureWorkflows")
            .WithTags("Workflows").WithSummary("Mọi quy trình điện tử đã đặt, mới nhất trước")
            .TakesCode().Takes("cursor", OpenApiParts.Cursor("workflows"))
            .Takes("size", OpenApiParts.Whole(1, ImportPaging.Most))
            .Produces<WorkflowPage>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
    }

    static async Task<IResult> ShowAsync(
        string code, [AsParameters] WorkflowQuestion asked, HttpContext http, WorkflowReader reader, TimeProvider time,
        CancellationToken cancel)
    {
        var level = WorkflowLevel.Any;
        if (asked.Case is { } named && TextLength.Exceeds(named, WorkflowRequest.LongestCase))
        {
            return Refuse.BadRequest(CaseIsShort);
        }
        if (asked.Level is { } word && !Word.TryRead(word, out level))
        {
            return Refuse.BadRequest(LevelIsKnown);
        }
        if (!ProcedureCode.TryParse(code, out var known) || !await reader.KnowsAsync(known.Value, cancel))
        {
            return Refuse.NotFound(DraftProcedureEndpoint.NoSuchCode);
        }
        var day = asked.AsOf ?? VietnamTime.DayOf(time.GetUtcNow());
        var row = await reader.FindAsync(known.Value, asked.Case ?? "", level, day, cancel);
        return PublicAnswer.IsKnown(http, ETags.Of("workflow", known.Value.Value, row?.Id.ToString("N") ?? "default"))
            ? Results.StatusCode(304)
            : Results.Ok(row is null ? ShownWorkflow.Default(known.Value.Value) : ShownWorkflow.Of(row));
    }

    static async Task<IResult> ListAsync(
        string code, string? cursor, string? size, WorkflowReader reader, CancellationToken cancel)
    {
        if (!ImportPaging.TryRead(cursor, size, out var text, out var count)
            || (text is not null && !Guid.TryParseExact(text, "N", out _)))
        {
            return Refuse.BadRequest(ImportPaging.PageIsKnown);
        }
        if (!ProcedureCode.TryParse(code, out var known) || !await reader.KnowsAsync(known.Value, cancel))
        {
            return Refuse.NotFound(DraftProcedureEndpoint.NoSuchCode);
        }
        var rows = await reader.ListAsync(
            known.Value, text is null ? null : Guid.ParseExact(text, "N"), count + 1, cancel);
        var next = rows.Count > count ? Cursor.Write(rows[count - 1].Id.ToString("N")) : null;
        return Results.Ok(new WorkflowPage([.. rows.Take(count).Select(ShownWorkflow.Of)], next));
    }
}
