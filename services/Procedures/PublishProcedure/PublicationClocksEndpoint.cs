using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.PublishProcedure;

/// <summary>The publication clocks for the controllers of procedures: who is late.</summary>
internal static class PublicationClocksEndpoint
{
    const int MostRows = 500;

    public static void MapPublicationClocks(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/procedures/publications/clocks", ListAsync).WithName("ListPublicationClocks")
            .WithTags("Publication").WithSummary("Thời hạn ký và công khai quyết định công bố; late=true: chỉ việc trễ")
            .Allow("clocks.read")
            .Takes("late", OpenApiParts.YesOrNo).Takes("after", OpenApiParts.Cursor("clocks"))
            .Takes("size", OpenApiParts.Whole(1, MostRows))
            .Produces<ClocksPage>().ProducesProblem(400).ProducesProblem(503);

    static async Task<IResult> ListAsync(
        bool? late, string? after, int? size, PublicationClocks clocks, TimeProvider time, CancellationToken cancel)
    {
        var from = Guid.Empty;
        if ((after is not null && !Cursor.TryReadId(after, out from)) || size is < 1 or > MostRows)
        {
            return Refuse.BadRequest(new Refusal("PageIsAllowed",
                $"after phải là vị trí do hệ thống cấp, size từ 1 đến {MostRows}.", "after"));
        }
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var (items, last) = await clocks.ReadAsync(late == true, from, size ?? 100, cancel);
        var drafts = after is null ? await clocks.ReadDraftsAsync(late == true, today, cancel) : [];
        return Results.Ok(new ClocksPage(items, drafts, last is { } next ? Cursor.Write(next.ToString("N")) : null));
    }
}

/// <summary>A page of clocks, in order of recording; <c>next</c> is null on the last page.</summary>
/// <param name="Items">Recorded decisions.</param>
/// <param name="Drafts">On the first page: drafts whose decision is still to be signed.</param>
/// <param name="Next">Where to go on.</param>
internal sealed record ClocksPage(
    IReadOnlyList<ClockItem> Items, IReadOnlyList<ClockItem> Drafts, string? Next);

internal sealed record ClockItem(
    string Code, DecisionType? DecisionType, string DecisionNumber, DateOnly? DecisionDate,
    DateOnly? BasisEffectiveFrom, Issuer Issuer, ClockReading Clock, string? HeldBecause = null);

/// <summary>Reads them; the days are counted here, so what is late is found page by page.</summary>
internal sealed class PublicationClocks(ProceduresDb db, Clockmaker clocks)
{
    const int MostRead = 5_000;
    const int MostDrafts = 500;

    public async Task<(IReadOnlyList<ClockItem> Items, Guid? Next)> ReadAsync(
        bool lateOnly, Guid after, int size, CancellationToken cancel)
    {
        var now = await clocks.NowAsync(cancel);
        var items = new List<ClockItem>();
        var read = 0;
        var rows = db.Decisions.AsNoTracking()
            .Where(row => (row.Date != null || row.HeldBecause != null) && row.Id > after).OrderBy(row => row.Id).Take(MostRead + 1);
        Guid last = default;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (items.Count == size || read++ == MostRead)
            {
                return (items, last);
            }
            last = row.Id;
            var clock = now.Read(ClockFacts.Of(row));
            if (!lateOnly || clock.Late || row.HeldBecause is not null)
            {
                items.Add(new ClockItem(
                    row.Code, row.Type, row.Number, row.Date, row.BasisEffectiveFrom, row.Issuer, clock,
                    row.HeldBecause));
            }
        }
        return (items, null);
    }

    public async Task<IReadOnlyList<ClockItem>> ReadDraftsAsync(bool lateOnly, DateOnly today, CancellationToken cancel)
    {
        var now = await clocks.NowAsync(cancel);
        var rows = await db.Drafts.AsNoTracking().Where(row => row.BasisEffectiveFrom != null)
            .OrderBy(row => row.BasisEffectiveFrom).Take(MostDrafts)
            .Select(row => new { row.Code, row.BasisEffectiveFrom, row.Issuer }).ToListAsync(cancel);
        var items = rows.Select(row => new ClockItem(
            row.Code, null, "", null, row.BasisEffectiveFrom, row.Issuer,
            now.Read(new ClockFacts(row.Issuer, null, row.BasisEffectiveFrom, null), today)));
        return [.. items.Where(item => !lateOnly || item.Clock.Late)];
    }
}
