using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Npgsql;

namespace EGov.Directory.FindUnits;

/// <summary>Search by name, with or without diacritics.</summary>
internal static class FindUnitsEndpoint
{
    public const int LongestName = 100;

    public static Refusal NameIsShort { get; } = new(nameof(NameIsShort),
        $"Tên tìm kiếm dài nhất {LongestName} ký tự.", "name");

    // Every word of the question begins a word of the name.
    const string Sql = $"""
        {UnitRows.Dressed} from unit_versions v {UnitRows.Joins}
        where (' ' || v.folded) like all ($1) and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          and ($3 = '' or v.level = $3) and (v.folded, v.unit_id) > ($4, $5)
        order by v.folded, v.unit_id limit $6
        """;

    public static void MapFindUnits(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/units", FindAsync).Open().WithName("FindUnits").WithTags("Directory")
            .WithSummary("Tìm đơn vị theo tên (có dấu hoặc không dấu) và cấp, tại một ngày")
            .Produces<UnitPage>().Produces(304).ProducesProblem(400).ProducesProblem(503)
            .TakesPlace().Takes("name", OpenApiParts.TextOf(LongestName)).Takes("level", OpenApiParts.Name);

    static async Task<IResult> FindAsync(
        string? name, string? level, [AsParameters] PageQuestion asked, HttpContext http, NpgsqlDataSource source,
        UnitFinder finder, CancellationToken cancel)
    {
        if (UnitPaging.Read(asked.After, asked.Size, out var place, out var count) is { } refusal)
        {
            return Refuse.BadRequest(refusal);
        }
        if (TextLength.Exceeds(name ?? "", LongestName))
        {
            return Refuse.BadRequest(NameIsShort);
        }
        var day = finder.Day(asked.AsOf);
        if (OpenAnswer.IsKnown(http, "find", await finder.NewestAsync(cancel), day))
        {
            return Results.StatusCode(304);
        }
        var units = await source.ListAsync(Sql,
            [Patterns(name), day, level ?? "", place.Folded, place.Id, count + 1], UnitRows.Read, cancel);
        return Results.Ok(UnitPaging.Page(day, units, count));
    }

    /// <summary>What a folded name must be like, word by word.</summary>
    public static string[] Patterns(string? name) => [.. UnitNames.Fold(name ?? "").Split(' ')
        .Select(word => "% " + word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%")];
}
