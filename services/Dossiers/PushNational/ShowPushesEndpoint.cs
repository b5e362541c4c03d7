using EGov.Dossiers.Moving;
using EGov.Dossiers.PushNational.Rows;
using EGov.ServiceDefaults.Access;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PushNational;

/// <summary>How a dossier stands with the national portal.</summary>
/// <param name="Id">Id of the dossier.</param>
/// <param name="Number">Dossier code.</param>
/// <param name="State">notPushed, waiting, parked or sent, all steps taken together.</param>
/// <param name="Steps">In order.</param>
internal sealed record ShownPushes(Guid Id, string Number, string State, IReadOnlyList<ShownPush> Steps);

/// <param name="Step">Number of the step.</param>
/// <param name="Status">The national portal's words for where it led.</param>
/// <param name="At">When it was taken.</param>
/// <param name="State">waiting, sending, sent or parked; null where it is not pushed.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Refusals">How often the portal refused it.</param>
/// <param name="NextAt">When it is tried again; null once it is there or parked.</param>
/// <param name="SentAt">When the portal was found to have it.</param>
/// <param name="Cause">The portal's own words when it last failed.</param>
internal sealed record ShownPush(
    int Step, string Status, DateTimeOffset At, PushState? State, int Tries, int Refusals, DateTimeOffset? NextAt,
    DateTimeOffset? SentAt, string? Cause)
{
    public static ShownPush Of(DossierStep step, NationalPush? push) => new(
        step.Number, step.To.Words(), step.At, push?.State, push?.Tries ?? 0, push?.Refusals ?? 0,
        push?.State is PushState.Waiting or PushState.Sending ? push.NextAt : null, push?.SentAt, push?.Cause);
}

/// <summary>Shows what has become of each step.</summary>
internal static class ShowPushesEndpoint
{
    public static void MapShowPushes(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/{id:guid}/national", ShowAsync).WithName("ShowNationalPushes").WithTags("National")
            .WithSummary("Tình trạng đồng bộ một hồ sơ lên Cổng Dịch vụ công quốc gia").Allow("dossiers.national")
            .Produces<ShownPushes>().ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, DossiersDb db, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().Include(one => one.Steps)
            .FindAsync(id, http, DossierReach.Offices, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        var pushes = await db.Pushes.AsNoTracking().Where(push => push.DossierId == id)
            .ToDictionaryAsync(push => push.Step, cancel);
        return Results.Ok(new ShownPushes(id, dossier.Number, Whole(pushes.Values), [.. dossier.Steps
            .OrderBy(step => step.Number).Select(step => ShownPush.Of(step, pushes.GetValueOrDefault(step.Number)))]));
    }

    static string Whole(IReadOnlyCollection<NationalPush> pushes) =>
        pushes.Count == 0 ? "notPushed"
        : pushes.Any(push => push.State == PushState.Parked) ? "parked"
        : pushes.All(push => push.State == PushState.Sent) ? "sent" : "waiting";
}
