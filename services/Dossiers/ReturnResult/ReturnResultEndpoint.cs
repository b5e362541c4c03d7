using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.ReturnResult;

/// <summary>Hands the result over.</summary>
internal static class ReturnResultEndpoint
{
    public static void MapReturnResult(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/return", ReturnAsync).AsStep("dossiers.return").WithName("ReturnResult")
            .WithSummary("Trả kết quả cho người nộp hồ sơ");

    static Task<IResult> ReturnAsync(Guid id, NoWords asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Return,
            Tell = Move.Telling(facts => new ResultReturned(facts)),
        }, cancel);
}
