using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Files that somebody names, held until the transaction ends.</summary>
internal static class FilesOfParts
{
    public static IReadOnlyCollection<Guid> Named(IEnumerable<DossierPart> parts) =>
        parts.SelectMany(part => part.Files ?? []).ToHashSet();

    /// <summary>No question where none is named.</summary>
    public static async Task<IReadOnlyList<KeptFile>> HoldAsync(
        DossiersDb db, IReadOnlyCollection<Guid> named, CancellationToken cancel)
    {
        var ids = named.ToArray();
        return ids.Length is 0 or > FileRules.MostFiles ? []
            : await db.Files.FromSql($"select * from files where id = any({ids}) order by id for share")
                .AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>They belong to the dossier from now on.</summary>
    public static void Take(DossiersDb db, Guid dossier, IEnumerable<Guid> files) =>
        db.FileUses.AddRange(files.Select(file => new FileUse(file, dossier)));
}
