using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.RefuseDossier;

/// <summary>Body of a decision against the applicant.</summary>
/// <param name="Reason">The reason in full, told to the applicant.</param>
/// <param name="Article">The provision it rests on.</param>
internal sealed record GroundedReason(
    [property: StringLength(2_000, MinimumLength = 1)] string Reason,
    [property: StringLength(300, MinimumLength = 1)] string Article);

/// <summary>Refuses a received dossier with a document; it goes to the place of receipt to be handed over.</summary>
internal static class RefuseDossierEndpoint
{
    public static void MapRefuseDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/refusal", RefuseAsync).AsStep("dossiers.end").WithName("RefuseDossier")
            .WithSummary("Từ chối giải quyết hồ sơ, nêu lý do và căn cứ (Mẫu 03)");

    static Task<IResult> RefuseAsync(
        Guid id, GroundedReason asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, Against(Verb.Refuse, asked, Move.Telling(facts => new DossierRefused(facts))),
            cancel);

    /// <summary>A step that ends the handling against the applicant.</summary>
    public static Move Against(
        Verb verb, GroundedReason asked, Action<Microsoft.EntityFrameworkCore.DbContext, Dossier, DateTimeOffset> tell) => new()
        {
            Verb = verb,
            Judge = _ => [.. MoveRules.ReasonIsWritten(asked.Reason), .. ArticleIsNamed(asked.Article)],
            Act = (scene, act) => act with
            {
                Reason = asked.Reason.Trim().Normalize(), Article = asked.Article.Trim().Normalize(),
                ToUnit = scene.Dossier.ReceivingUnitId,
            },
            Tell = tell,
        };

    static IEnumerable<Refusal> ArticleIsNamed(string article)
    {
        if (string.IsNullOrWhiteSpace(article))
        {
            yield return new(nameof(ArticleIsNamed), "Cần nêu điều, khoản làm căn cứ.", "article");
        }
    }
}
