using EGov.Dossiers.PayOnline;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.CollectFees;

/// <summary>Tables of fees, receipts and payments.</summary>
internal static class FeeTables
{
    public static ModelBuilder AddFees(this ModelBuilder model)
    {
        model.Entity<DossierFee>(fee =>
        {
            fee.ToTable("fees").HasKey(row => row.Id);
            fee.Property(row => row.Id).ValueGeneratedNever();
            fee.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
        });
        model.Entity<FeeReceipt>(receipt =>
        {
            receipt.ToTable("receipts").HasKey(row => row.Id);
            receipt.HasIndex(row => new { row.UnitId, row.Year, row.Number }).IsUnique();
            receipt.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
        });
        model.Entity<ReceiptSeries>(series => series.ToTable("receipt_series").HasKey(row => new { row.UnitId, row.Year }));
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("payments").HasKey(row => row.Id);
            payment.Property(row => row.Id).ValueGeneratedNever();
            payment.HasIndex(row => row.Reference).IsUnique();
            payment.HasIndex(row => row.NextAskAt).HasFilter("next_ask_at is not null");
            payment.HasIndex(row => row.StartedAt);
            payment.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
        });
        return model;
    }
}
