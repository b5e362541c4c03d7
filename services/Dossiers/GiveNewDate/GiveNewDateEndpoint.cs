using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.GiveNewDate;

/// <summary>Body: why it takes longer, and until when.</summary>
/// <param name="Reason">The reason in full, told to the applicant.</param>
/// <param name="NewDate">The date promised.</param>
internal sealed record GiveNewDateRequest(
    [property: StringLength(2_000, MinimumLength = 1)] string Reason, DateTimeOffset NewDate);

/// <summary>
/// Apologises and gives a new date: before the old one, and once (NĐ 61/2018 Đ.19, NĐ 107/2021). The rules are those of
/// the clock: <see cref="WorkingTime.Deadlines.StepRules"/>.
/// </summary>
internal static class GiveNewDateEndpoint
{
    public static void MapGiveNewDate(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/apologies", GiveAsync).AsStep("dossiers.end").WithName("GiveNewDate")
            .WithSummary("Xin lỗi và hẹn lại ngày trả kết quả (Mẫu 04)");

    static Task<IResult> GiveAsync(
        Guid id, GiveNewDateRequest asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.GiveNewDate,
            Judge = _ => [.. MoveRules.ReasonIsWritten(asked.Reason)],
            Act = (scene, act) => act.Because(scene.Dossier, asked.Reason) with { NewDate = asked.NewDate },
            Tell = Move.Telling((facts, step) => new ApologyGiven(facts, step.DueBefore!.Value, step.DueAfter!.Value)),
        }, cancel);
}
