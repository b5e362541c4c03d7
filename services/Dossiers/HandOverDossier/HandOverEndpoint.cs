using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Dossiers.HandOverDossier;

/// <summary>Body: where the dossier goes on.</summary>
/// <param name="UnitId">The next unit; none: it stays in the unit.</param>
/// <param name="Officer">Account of the next officer; none: anybody of the unit.</param>
/// <param name="Reason">What is to be done, or empty.</param>
internal sealed record HandOverRequest(
    Guid? UnitId = null, [property: StringLength(100)] string? Officer = null,
    [property: StringLength(2_000)] string Reason = "");

/// <summary>Hands a dossier on to a unit or officer.</summary>
internal static class HandOverEndpoint
{
    public static void MapHandOver(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/hand-overs", HandOverAsync).AsStep("dossiers.handle").WithName("HandOverDossier")
            .WithSummary("Chuyển hồ sơ cho đơn vị hoặc người xử lý tiếp");

    static Task<IResult> HandOverAsync(
        Guid id, HandOverRequest asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, MoveOf(asked), cancel);

    /// <summary>The step, for one dossier or for many.</summary>
    public static Move MoveOf(HandOverRequest asked) => new()
    {
        Verb = Verb.HandOver,
        Judge = scene => [.. NextUnitIsThere(asked, scene)],
        Act = (_, act) => act with
        {
            ToUnit = asked.UnitId, ToSubject = asked.Officer, Reason = asked.Reason.Trim().Normalize(),
        },
        Tell = Move.Telling(facts => new DossierHandedOver(facts)),
    };

    static IEnumerable<Refusal> NextUnitIsThere(HandOverRequest asked, MoveScene scene)
    {
        if (asked.UnitId is { } unit && !scene.Offices.IsThere(unit, VietnamTime.DayOf(scene.Now)))
        {
            yield return new(nameof(NextUnitIsThere), "Không có đơn vị này trong danh bạ hôm nay.", "unitId");
        }
    }
}
