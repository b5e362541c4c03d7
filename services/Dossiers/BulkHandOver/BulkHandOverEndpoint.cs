using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EGov.Dossiers.HandOverDossier;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.BulkHandOver;

/// <summary>Body: several dossiers to one next unit or officer.</summary>
/// <param name="Items">Which, each as it was seen.</param>
/// <param name="UnitId">The next unit; none: they stay in the unit.</param>
/// <param name="Officer">Account of the next officer; none: anybody of the unit.</param>
/// <param name="Reason">What is to be done, or empty.</param>
internal sealed record BulkHandOverRequest(
    [property: MinLength(1), MaxLength(BulkHandOverEndpoint.Most)] IReadOnlyList<SeenDossier> Items,
    Guid? UnitId = null, [property: StringLength(100)] string? Officer = null,
    [property: StringLength(2_000)] string Reason = "") : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Items);
}

/// <summary>A dossier with the tag of the state that was seen.</summary>
internal sealed record SeenDossier(Guid Id, [property: StringLength(100, MinimumLength = 1)] string ETag);

/// <summary>Hands many dossiers on; each is a step of its own that goes or is refused for itself.</summary>
internal static class BulkHandOverEndpoint
{
    public const int Most = 100;

    static readonly Refusal ItemsAreCounted =
        new(nameof(ItemsAreCounted), $"Chuyển từ 1 đến {Most} hồ sơ khác nhau trong một lần.", "items");

    public static void MapBulkHandOver(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/hand-overs", HandOverAsync).WithName("HandOverDossiers").WithTags("Steps")
            .WithSummary("Chuyển nhiều hồ sơ; mỗi hồ sơ một kết quả (200 nếu tất cả chuyển được, 207 nếu không)")
            .Allow("dossiers.handle").WithMetadata(new RequestSizeLimitAttribute(65_536))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<BulkAnswer>().Produces<BulkAnswer>(207).ProducesProblem(400).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> HandOverAsync(
        BulkHandOverRequest asked, HttpContext http, IServiceScopeFactory scopes, CancellationToken cancel)
    {
        // Whose they are, each dossier is asked by its own step.
        _ = http.Scope();
        if (asked.Items.Count is 0 or > Most || asked.Items.DistinctBy(one => one.Id).Count() < asked.Items.Count)
        {
            return Refuse.Broken([ItemsAreCounted]);
        }
        var step = new HandOverRequest(asked.UnitId, asked.Officer, asked.Reason);
        var results = new List<BulkResult>();
        foreach (var one in asked.Items)
        {
            await using var scope = scopes.CreateAsyncScope();
            var inner = OneRequest.Of(http, scope.ServiceProvider, one);
            results.Add(await OneRequest.AnswerAsync(inner, one.Id, await scope.ServiceProvider
                .GetRequiredService<Mover>().RunAsync(inner, one.Id, step, HandOverEndpoint.MoveOf(step), cancel)));
        }
        return Results.Json(new BulkAnswer(results), statusCode: results.TrueForAll(one => one.Status < 400) ? 200 : 207);
    }
}
