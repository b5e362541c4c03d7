using System.Security.Cryptography;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Makes one content of the pieces of an upload, looks at it and keeps it by its hash.</summary>
internal sealed class FileFinish(DossiersDb db, IFileStore store, ContentScan scan)
{
    static readonly Refusal Infected = new("ContentIsClean", "Tệp có mã độc, không được nhận.", "content");

    public async Task<IReadOnlyList<Refusal>> RunAsync(KeptFile file, FileLimit limit, CancellationToken cancel)
    {
        var pieces = await db.FilePieces.AsNoTracking().Where(row => row.FileId == file.Id)
            .OrderBy(row => row.Start).ToListAsync(cancel);
        await using var whole = Spool.Open();
        var sha = await JoinAsync(pieces, whole, cancel);
        var kind = FileKinds.Of(whole);
        var refusals = FileRules.ContentIsAllowed(kind is { } found ? [found] : [], limit).ToList();
        if (refusals.Count == 0 && !await scan.IsCleanAsync(whole, cancel))
        {
            refusals.Add(Infected);
        }
        await (refusals.Count > 0
            ? db.Files.Where(row => row.Id == file.Id).ExecuteDeleteAsync(cancel)
            : KeepAsync(file, whole, sha, kind!.Value, cancel));
        foreach (var piece in pieces)
        {
            await store.DeleteAsync(piece.Key, cancel);
        }
        return refusals;
    }

    public static string KeyOf(string sha) => $"content/{sha[..2]}/{sha}";

    /// <summary>Whoever keeps or drops a content of one hash does so alone until its transaction ends.</summary>
    public static Task AloneAsync(DossiersDb db, string sha, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7300010, hashtext({sha}))", cancel);

    async Task<string> JoinAsync(IReadOnlyList<FilePiece> pieces, FileStream whole, CancellationToken cancel)
    {
        foreach (var piece in pieces)
        {
            await using var part = await store.OpenAsync(piece.Key, 0, cancel)
                ?? throw new IOException("A piece of an upload is not in the store.");
            await part.CopyToAsync(whole, cancel);
        }
        whole.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(whole, cancel));
    }

    async Task<int> KeepAsync(KeptFile file, FileStream whole, string sha, FileKind kind, CancellationToken cancel)
    {
        var isSigned = kind == FileKind.Pdf && SignedPdf.Is(whole);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await AloneAsync(db, sha, cancel);
        whole.Position = 0;
        await store.PutAsync(KeyOf(sha), whole, cancel);
        var kept = await db.Database.ExecuteSqlAsync($"""
            with done as (update files set state = 'whole', sha256 = {sha}, kind = {Word.Of(kind)},
                is_signed = {isSigned} where id = {file.Id} returning id)
            delete from file_pieces using done where file_id = done.id
            """, cancel);
        await transaction.CommitAsync(cancel);
        return kept;
    }
}
