using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Settings;

namespace EGov.Dossiers.RequestSupplement;

/// <summary>Body: what is missing and why.</summary>
/// <param name="Reason">The reason in full, told to the applicant.</param>
/// <param name="Papers">Every paper asked for.</param>
internal sealed record RequestSupplementRequest(
    [property: StringLength(2_000, MinimumLength = 1)] string Reason, [property: MaxLength(50)] IReadOnlyList<string> Papers)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Papers);
}

/// <summary>Asks for papers: the clock of a received dossier stands until they come.</summary>
internal static class RequestSupplementEndpoint
{
    public static void MapRequestSupplement(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/supplements", RequestAsync).AsStep("dossiers.handle")
            .WithName("RequestSupplement").WithSummary("Yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02); tạm dừng tính thời hạn");

    static Task<IResult> RequestAsync(Guid id, RequestSupplementRequest asked, HttpContext http, Mover mover,
        DossiersDb db, ClockSettings settings, CancellationToken cancel)
    {
        Supplement? made = null;
        return mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.RequestSupplement,
            Judge = scene => RequestSupplementRules.Judge(asked, scene, settings),
            Act = (scene, act) => act.Because(scene.Dossier, asked.Reason),
            Change = dossier => db.Supplements.Add(made = Supplement.Of(
                dossier.Steps[^1], [.. asked.Papers.Select(name => name.Trim().Normalize())])),
            Tell = Move.Telling(facts => new SupplementRequested(facts, made!.Id.ToString("D"), made.Papers.Count)),
        }, cancel);
    }
}
