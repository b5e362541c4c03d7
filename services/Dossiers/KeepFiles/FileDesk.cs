using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Takes the pieces of an upload.</summary>
internal sealed class FileDesk(DossiersDb db, IFileStore store, FileLimits limits, FileFinish finish, TimeProvider time)
{
    public FileLimit Limit => limits.On(VietnamTime.DayOf(time.GetUtcNow()));

    public Task<KeptFile?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Files.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    /// <summary>Keeps a piece that begins at <see cref="KeptFile.Received"/>, and ends the upload with the last one.</summary>
    /// <returns>What is refused; the pieces that were kept before stay kept.</returns>
    public async Task<IReadOnlyList<Refusal>> TakeAsync(KeptFile file, FileStream piece, CancellationToken cancel)
    {
        var refusals = file.Received > 0 ? [] : FileRules.ContentIsAllowed(FileKinds.Of(Head(piece)), Limit).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }
        if (piece.Length > 0)
        {
            var key = $"uploads/{file.Id:N}/{Guid.NewGuid():N}";
            await store.PutAsync(key, piece, cancel);
            if (!await KeepAsync(file, piece.Length, key, cancel))
            {
                await store.DeleteAsync(key, cancel);
                return [.. FileRules.PieceFollows(file, -1, 0)];
            }
            file.Received += piece.Length;
        }
        return file.Received == file.Size ? await finish.RunAsync(file, Limit, cancel) : [];
    }

    // Of two pieces sent at once for one place, one is kept.
    async Task<bool> KeepAsync(KeptFile file, long length, string key, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync($"""
            with grown as (update files set received = received + {length}
                where id = {file.Id} and received = {file.Received} and state = 'receiving' returning id)
            insert into file_pieces (file_id, start, length, key) select id, {file.Received}, {length}, {key} from grown
            """, cancel) > 0;

    static byte[] Head(FileStream piece)
    {
        var head = new byte[FileKinds.HeadLength];
        var read = piece.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        piece.Position = 0;
        return head[..read];
    }
}
