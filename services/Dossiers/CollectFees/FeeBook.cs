using EGov.Dossiers.PayOnline;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.CollectFees;

/// <summary>Fees of a dossier within a transaction.</summary>
internal static class FeeBook
{
    /// <summary>All of them, locked: who pays does so alone.</summary>
    public static Task<List<DossierFee>> LockAsync(DossiersDb db, Guid dossier, CancellationToken cancel) =>
        db.Fees.FromSql($"select * from fees where dossier_id = {dossier} order by id for update").ToListAsync(cancel);

    /// <summary>Payments that may still pay any of these.</summary>
    public static async Task<List<Payment>> UnderWayAsync(
        DossiersDb db, Guid dossier, IReadOnlyCollection<Guid> fees, DateTimeOffset now, CancellationToken cancel) =>
        (await db.Payments.Where(row => row.DossierId == dossier
            && (row.State == PaymentState.Pending || (row.State == PaymentState.Started && row.OpenUntil > now)))
            .ToListAsync(cancel)).Where(row => row.Fees.Any(fees.Contains)).ToList();

    /// <summary>A numbered receipt over fees that are marked as paid.</summary>
    public static async Task<FeeReceipt> CollectAsync(
        DossiersDb db, Dossier dossier, IReadOnlyList<DossierFee> fees, DossierAct act, CancellationToken cancel)
    {
        var (unit, year) = (dossier.ReceivingUnitId, VietnamTime.DayOf(act.At).Year);
        var number = (await db.Database.SqlQuery<int>($"""
            insert into receipt_series (unit_id, year, last) values ({unit}, {year}, 1)
            on conflict (unit_id, year) do update set last = receipt_series.last + 1 returning last as "Value"
            """).ToListAsync(cancel))[0];
        var receipt = new FeeReceipt(Guid.CreateVersion7(act.At), dossier.Id, unit, year, number,
            fees.Sum(fee => fee.Amount), act.At, act.By);
        db.Add(receipt);
        MarkPaid(fees, receipt.Id, act.At);
        return receipt;
    }

    public static void MarkPaid(IEnumerable<DossierFee> fees, Guid with, DateTimeOffset at)
    {
        foreach (var fee in fees)
        {
            (fee.State, fee.PaidAt, fee.PaidWith) = (FeeState.Paid, at, with);
        }
    }

    public static IReadOnlyList<Refusal> Judge(
        IReadOnlyCollection<Guid> named, IReadOnlyList<DossierFee> fees, bool isUnderWay) =>
        [.. FeeRules.FeesAreDue(named, fees), .. FeeRules.NoPaymentIsUnderWay(isUnderWay)];
}
