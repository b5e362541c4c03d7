using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EGov.Dossiers.KeepFiles;

/// <summary>The content of a file, for whoever may see a dossier it belongs to; before that for its uploader.</summary>
internal static class ReadFileEndpoint
{
    public static void MapReadFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/files/{id:guid}", ReadAsync).WithName("ReadFile").WithTags("Files")
            .WithSummary("Nội dung tệp").Allow(StartUploadEndpoint.Permission)
            .TakesHeader("Range", OpenApiParts.Text)
            .Produces(200, contentType: "application/octet-stream").Produces(206).Produces(304).Produces(416)
            .ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ReadAsync(
        Guid id, HttpContext http, DossiersDb db, IFileStore store, AuditReads audit, CancellationToken cancel)
    {
        var file = await db.Files.AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == id && row.State == FileState.Whole, cancel);
        if (file is null)
        {
            return Refuse.NotFound(FileRules.Unknown);
        }
        var uses = await (from use in db.FileUses where use.FileId == id
                          join dossier in db.Dossiers on use.DossierId equals dossier.Id
                          select new FileReader(dossier.ReceivingUnitId, dossier.CompetentUnitId,
                              dossier.HolderUnitId, dossier.Owner)).ToListAsync(cancel);
        var refused = uses.Count == 0 ? http.OutOfReach(new Target(null, file.Owner))
            : http.OutOfReach([.. uses.SelectMany(use => use.Units)], OwnerOf(uses, http.Actor().Subject));
        if (refused is not null)
        {
            return refused;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(file.Id.ToString("D")), cancel);
        (http.Response.Headers.XContentTypeOptions, http.Response.Headers.CacheControl) = ("nosniff", "private, no-cache");
        return Results.Stream(new StoredContent(store, FileFinish.KeyOf(file.Sha256), file.Size),
            Word.Read<FileKind>(file.Kind).MediaType(), file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    static string? OwnerOf(IReadOnlyList<FileReader> uses, string subject) =>
        uses.FirstOrDefault(use => use.Owner == subject)?.Owner ?? uses[0].Owner;

    sealed record FileReader(Guid Receiving, Guid Competent, Guid Holder, string? Owner)
    {
        public IEnumerable<Guid> Units => [Receiving, Competent, Holder];
    }
}
