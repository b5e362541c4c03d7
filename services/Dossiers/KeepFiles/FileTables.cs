using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>Tables of files; content lies in the store.</summary>
internal static class FileTables
{
    public static ModelBuilder AddFiles(this ModelBuilder model)
    {
        model.Entity<KeptFile>(file =>
        {
            file.ToTable("files").HasKey(row => row.Id);
            file.Property(row => row.Id).ValueGeneratedNever();
            file.HasIndex(row => row.Sha256).HasFilter("sha256 <> ''");
            file.HasIndex(row => row.StartedAt);
            file.HasIndex(row => row.Owner).HasFilter("state = 'receiving'");
        });
        model.Entity<FilePiece>(piece =>
        {
            piece.ToTable("file_pieces").HasKey(row => new { row.FileId, row.Start });
            piece.HasOne<KeptFile>().WithMany().HasForeignKey(row => row.FileId);
        });
        model.Entity<FileUse>(use =>
        {
            use.ToTable("file_uses").HasKey(row => new { row.FileId, row.DossierId });
            use.HasOne<KeptFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
        });
        return model;
    }
}
