using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.DeliverResult;

/// <summary>The post delivered a result; asked of the post by whoever handed it over.</summary>
internal static class DeliverResultEndpoint
{
    public static void MapDeliverResult(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/delivery", DeliverAsync).AsStep("dossiers.return").WithName("DeliverResult")
            .WithSummary("Bưu chính đã phát kết quả cho người nhận");

    static Task<IResult> DeliverAsync(Guid id, NoWords asked, HttpContext http, Mover mover, TimeProvider time,
        CancellationToken cancel) => mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Deliver,
            Judge = scene => [.. PostIsUnderWay(scene.Dossier)],
            Act = (_, act) => act with { Reason = "Bưu chính đã phát" },
            Change = dossier => dossier.Handing = dossier.Handing! with { DeliveredAt = time.GetUtcNow() },
            Tell = Move.Telling(facts => new ResultDelivered(facts)),
        }, cancel);

    internal static IEnumerable<Refusal> PostIsUnderWay(Dossier dossier)
    {
        if (dossier.Handing is not { Way: ReturnWay.Post, DeliveredAt: null })
        {
            yield return new(nameof(PostIsUnderWay), "Kết quả không đang trên đường bưu chính.");
        }
    }
}
