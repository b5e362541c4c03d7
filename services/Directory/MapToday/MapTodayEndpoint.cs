using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Directory.MapToday;

/// <summary>Answer of the mapping.</summary>
/// <param name="AsOf">Day the units are units of.</param>
/// <param name="To">Day they are mapped to.</param>
/// <param name="Items">Each unit asked for, in the order asked.</param>
/// <param name="Sums">Per unit of the later day, which of the units asked for lie in it wholly.</param>
/// <param name="Unresolved">Units whose figures cannot be carried over without a rule.</param>
/// <param name="Names">Names of the units of the later day.</param>
internal sealed record MappingAnswer(
    DateOnly AsOf, DateOnly To, IReadOnlyList<MappedUnit> Items, IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Sums,
    IReadOnlyList<Guid> Unresolved, IReadOnlyDictionary<Guid, string> Names);

/// <summary>What may be asked of the mapping.</summary>
internal sealed class MappingQuestion
{
    [FromQuery(Name = "unit")]
    public string[] Unit { get; init; } = [];
    [FromQuery(Name = "asOf")]
    public DateOnly AsOf { get; init; }
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }
}

/// <summary>Maps units of a day to those of today.</summary>
internal static class MapTodayEndpoint
{
    const int MostUnits = 200;

    static readonly Refusal QuestionIsAllowed = new(nameof(QuestionIsAllowed),
        $"Cần nêu từ 1 đến {MostUnits} đơn vị (unit), và ngày asOf không sau ngày to.", "unit");

    public static void MapMapToday(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/mapping", MapAsync).Open().WithName("MapUnits").WithTags("Directory")
            .WithSummary("Đơn vị của ngày asOf nay thuộc đơn vị nào; chia tách không rõ tỷ lệ thì để chưa giải quyết")
            .Produces<MappingAnswer>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503)
            .Takes("unit", OpenApiParts.List(1, MostUnits, OpenApiParts.Name));

    static async Task<IResult> MapAsync(
        [AsParameters] MappingQuestion asked, HttpContext http, UnitFinder finder, EdgeReader edges,
        CancellationToken cancel)
    {
        var to = finder.Day(asked.To);
        if (asked.Unit.Length is < 1 or > MostUnits || asked.AsOf > to)
        {
            return Refuse.BadRequest(QuestionIsAllowed);
        }
        var newest = await finder.NewestAsync(cancel);
        var found = await finder.FindAllAsync(asked.Unit, asked.AsOf, cancel);
        if (found.Contains(null))
        {
            return Refuse.NotFound(UnitTag.Unknown with { Field = "unit" });
        }
        var ids = found.Select(unit => unit!.Id).Distinct().ToArray();
        return OpenAnswer.IsKnown(http, "mapping", newest, to)
            ? Results.StatusCode(304)
            : Results.Ok(await AnswerAsync(ids, asked.AsOf, to, edges, cancel));
    }

    static async Task<MappingAnswer> AnswerAsync(
        Guid[] ids, DateOnly asOf, DateOnly to, EdgeReader reader, CancellationToken cancel)
    {
        var edges = await reader.EdgesAsync(ids, asOf, to, cancel);
        var reached = edges.SelectMany(group => group).Select(edge => edge.ToId).Concat(ids).Distinct().ToArray();
        var open = await reader.OpenAsync(reached, to, cancel);
        var items = ids.Select(id => UnitMapping.Resolve(id, asOf, to, edges, open.ContainsKey)).ToList();
        var sums = items.Where(item => item.Resolved && item.Successors.Count == 1)
            .GroupBy(item => item.Successors[0].UnitId)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Guid>)[.. group.Select(item => item.UnitId)]);
        var shown = items.SelectMany(item => item.Successors).Select(part => part.UnitId).ToHashSet();
        return new MappingAnswer(asOf, to, items, sums, [.. items.Where(item => !item.Resolved)
            .Select(item => item.UnitId)], open.Where(pair => shown.Contains(pair.Key)).ToDictionary());
    }
}
