using System.ComponentModel.DataAnnotations;
using System.Globalization;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.WarnDuplicates;

/// <summary>Body of <c>PUT /api/dossiers/duplicate-rules/{id}</c>.</summary>
internal sealed record DuplicateRuleRequest(
    Guid UnitId, DuplicateBy By, int Days, bool IsOn,
    [property: StringLength(40)] string Procedure = "");

/// <summary>An administrator sets when a dossier looks like a repeated one.</summary>
internal static class SetDuplicateRuleEndpoint
{
    const string Permission = "dossiers.rules";

    static readonly Refusal OtherUnit = new("RuleStaysInItsUnit", "Quy tắc thuộc đơn vị khác.", "unitId");

    public static void MapDuplicateRules(this IEndpointRouteBuilder app)
    {
        app.MapPut("/api/dossiers/duplicate-rules/{id:guid}", SetAsync).WithName("SetDuplicateRule").WithTags("Rules")
            .WithSummary("Đặt, sửa, bật hoặc tắt quy tắc cảnh báo trùng hồ sơ").Allow(Permission)
            .WithMetadata(new RequestSizeLimitAttribute(4_096)).TakesHeader("If-Match", OpenApiParts.Text)
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey).Produces<DuplicateRule>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);
        app.MapGet("/api/dossiers/duplicate-rules", ListAsync).WithName("ListDuplicateRules").WithTags("Rules")
            .WithSummary("Quy tắc cảnh báo trùng hồ sơ").Allow(Permission)
            .Produces<IReadOnlyList<DuplicateRule>>().ProducesProblem(503);
    }

    internal static IEnumerable<Refusal> DaysAreCounted(int days)
    {
        if (days is < 1 or > 3_650)
        {
            yield return new(nameof(DaysAreCounted), "Số ngày từ 1 đến 3650.", "days");
        }
    }

    static Task<IResult> SetAsync(
        Guid id, DuplicateRuleRequest asked, HttpContext http, DossiersDb db, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var rule = await db.DuplicateRules.FirstOrDefaultAsync(row => row.Id == id, cancel);
            if ((http.OutOfReach(rule?.UnitId ?? asked.UnitId) ?? (rule is null ? null : ETags.Check(http, Tag(rule))))
                is { } refused)
            {
                return refused;
            }
            if (rule is not null && rule.UnitId != asked.UnitId)
            {
                return Refuse.Conflict(OtherUnit);
            }
            if (DaysAreCounted(asked.Days).ToList() is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            if (rule is null)
            {
                db.Add(rule = new()
                {
                    Id = id, UnitId = asked.UnitId, Procedure = asked.Procedure, By = asked.By, Days = asked.Days,
                    IsOn = asked.IsOn,
                });
            }
            else
            {
                (rule.Procedure, rule.By, rule.Days, rule.IsOn) = (asked.Procedure, asked.By, asked.Days, asked.IsOn);
            }
            rule.Revision++;
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            http.Response.Headers.ETag = Tag(rule);
            return Results.Ok(rule);
        }, cancel);

    static async Task<IResult> ListAsync(HttpContext http, DossiersDb db, CancellationToken cancel)
    {
        var units = http.UnitsInReach()?.ToArray();
        return Results.Ok(await db.DuplicateRules.AsNoTracking()
            .Where(row => units == null || units.Contains(row.UnitId)).OrderBy(row => row.Id).ToListAsync(cancel));
    }

    static string Tag(DuplicateRule rule) => ETags.Of(
        "duplicate-rule", rule.Id.ToString("D"), rule.Revision.ToString(CultureInfo.InvariantCulture));
}
