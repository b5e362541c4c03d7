using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Pieces of an upload and how far it is, with the headers of the tus protocol 1.0.</summary>
internal static class SendPieceEndpoint
{
    const long LargestPiece = 64 << 20;
    const string PieceType = "application/offset+octet-stream";

    public static void MapSendPiece(this IEndpointRouteBuilder app)
    {
        app.MapPatch("/api/dossiers/files/{id:guid}", SendAsync).WithName("SendPiece").WithTags("Files")
            .WithSummary("Gửi một đoạn của tệp, nối tiếp đoạn trước (Upload-Offset)")
            .Allow(StartUploadEndpoint.Permission).Accepts<byte[]>(PieceType)
            .WithMetadata(new RequestSizeLimitAttribute(LargestPiece))
            .TakesHeader("Upload-Offset", OpenApiParts.Text)
            .Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        app.MapMethods("/api/dossiers/files/{id:guid}", [HttpMethods.Head], LookAsync).WithName("ShowUpload")
            .WithTags("Files").WithSummary("Tệp đã nhận đến đâu").Allow(StartUploadEndpoint.Permission)
            .Produces(200).ProducesProblem(404).ProducesProblem(503);
    }

    static async Task<IResult> SendAsync(Guid id, HttpContext http, FileDesk desk, CancellationToken cancel)
    {
        var (file, refused) = await FindAsync(id, http, desk, cancel);
        if (file is null)
        {
            return refused!;
        }
        if (!long.TryParse(http.Request.Headers["Upload-Offset"], out var offset) || offset < 0)
        {
            return Refuse.BadRequest(new Refusal("OffsetIsGiven", "Cần nêu vị trí của đoạn.", "Upload-Offset"));
        }
        if (FileRules.PieceFollows(file, offset, http.Request.ContentLength ?? 0).FirstOrDefault() is { } early)
        {
            return Refuse.Conflict(early);
        }
        await using var piece = await Spool.TakeAsync(http.Request.Body, file.Size - offset, cancel);
        if (piece is null)
        {
            return Refuse.TooLarge(FileRules.PieceFollows(file, -1, 0).First());
        }
        var refusals = await desk.TakeAsync(file, piece, cancel);
        return refusals.Count == 0 ? Told(http, file, 204)
            : refusals[0].Code == nameof(FileRules.PieceFollows) ? Refuse.Conflict(refusals[0]) : Refuse.Broken(refusals);
    }

    static async Task<IResult> LookAsync(Guid id, HttpContext http, FileDesk desk, CancellationToken cancel)
    {
        var (file, refused) = await FindAsync(id, http, desk, cancel);
        return file is null ? refused! : Told(http, file, 200);
    }

    static async Task<(KeptFile?, IResult?)> FindAsync(
        Guid id, HttpContext http, FileDesk desk, CancellationToken cancel)
    {
        var file = await desk.FindAsync(id, cancel);
        var refused = file is null ? Refuse.NotFound(FileRules.Unknown) : http.OutOfReach(new Target(null, file.Owner));
        return refused is null ? (file, null) : (null, refused);
    }

    static IResult Told(HttpContext http, KeptFile file, int status)
    {
        var headers = http.Response.Headers;
        (headers["Tus-Resumable"], headers.CacheControl) = ("1.0.0", "no-store");
        (headers["Upload-Offset"], headers["Upload-Length"]) = ($"{file.Received}", $"{file.Size}");
        return Results.StatusCode(status);
    }
}
