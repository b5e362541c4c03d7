using System.ComponentModel.DataAnnotations;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Body of <c>POST /api/dossiers/files</c>.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Media type; the content decides in the end.</param>
internal sealed record UploadRequest(
    [property: StringLength(200, MinimumLength = 1)] string Name, long Size, [property: StringLength(100)] string Type);

/// <summary>Answer: where its pieces go.</summary>
internal sealed record StartedUpload(Guid Id, long Offset, long Size);

/// <summary>Begins an upload.</summary>
internal static class StartUploadEndpoint
{
    public const string Permission = "dossiers.files";

    public static void MapStartUpload(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/files", StartAsync).WithName("StartUpload").WithTags("Files")
            .WithSummary("Bắt đầu tải tệp lên: giấy tờ hồ sơ, kết quả, chữ ký người nhận").Allow(Permission)
            .WithMetadata(new RequestSizeLimitAttribute(4_096))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<StartedUpload>(201).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
            .ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> StartAsync(
        UploadRequest asked, HttpContext http, DossiersDb db, FileDesk desk, TimeProvider time,
        CancellationToken cancel) => IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var owner = http.Actor().Subject;
            if (http.OutOfReach(new Target(null, owner)) is { } refused)
            {
                return refused;
            }
            var open = await db.Files.CountAsync(row => row.Owner == owner && row.State == FileState.Receiving, cancel);
            if (FileRules.Judge(asked, desk.Limit, open) is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            var file = new KeptFile
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()), Owner = owner, Name = asked.Name.Trim().Normalize(),
                DeclaredType = asked.Type, Size = asked.Size, StartedAt = time.GetUtcNow(),
            };
            db.Files.Add(file);
            db.Record(AuditAct.Of(http).Entry(file.Id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            return Results.Created($"/api/dossiers/files/{file.Id}", new StartedUpload(file.Id, 0, file.Size));
        }, cancel);
}
