using EGov.Contracts.Dossiers;
using EGov.Dossiers.CollectFees;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PayOnline;

/// <summary>Begins payments and counts what was paid; the platform is never asked within a transaction.</summary>
internal sealed class PaymentDesk(DossiersDb db, PaymentPlatform platform, TimeProvider time)
{
    /// <summary>The one payment under way for these fees: that of before, or a new one.</summary>
    public async Task<(Payment? Payment, IReadOnlyList<Refusal> Refusals)> BeginAsync(
        Dossier dossier, IReadOnlyCollection<Guid> named, AuditAct act, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var fees = await FeeBook.LockAsync(db, dossier.Id, cancel);
        var underWay = await FeeBook.UnderWayAsync(db, dossier.Id, named, now, cancel);
        if (underWay is [var same] && named.ToHashSet().SetEquals(same.Fees))
        {
            return (same, []);
        }
        if (FeeBook.Judge(named, fees, underWay.Count > 0) is { Count: > 0 } refusals)
        {
            return (null, refusals);
        }
        var id = Guid.CreateVersion7(now);
        var payment = new Payment
        {
            Id = id, Reference = id.ToString("N"), DossierId = dossier.Id, Fees = [.. named],
            Amount = fees.Where(fee => named.Contains(fee.Id)).Sum(fee => fee.Amount), StartedAt = now,
            OpenUntil = now.AddMinutes(platform.Place.OpenMinutes), NextAskAt = now.AddMinutes(1),
        };
        db.Payments.Add(payment);
        db.Record(act.Entry(dossier.Id.ToString("D")));
        db.Record(new PaymentRequested(DossierTold.Of(dossier), payment.Amount), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (payment, []);
    }

    /// <summary>Asks the platform and does what follows.</summary>
    /// <exception cref="HttpRequestException">It is away; it is asked again later.</exception>
    public async Task<PaymentState> AskAsync(string reference, CancellationToken cancel)
    {
        var says = await platform.AskAsync(reference, cancel);
        var state = await FollowAsync(reference, says, cancel);
        if (state == PaymentState.Paid)
        {
            var bill = await platform.BillAsync(reference, cancel);
            await db.Database.ExecuteSqlAsync($"""
                update payments set bill_url = {bill}, next_ask_at = null where reference = {reference} and bill_url is null
                """, cancel);
        }
        return state;
    }

    async Task<PaymentState> FollowAsync(string reference, PlatformSays says, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var payment = (await db.Payments.FromSql($"select * from payments where reference = {reference} for update")
            .ToListAsync(cancel))[0];
        var (now, verdict) = (time.GetUtcNow(), PaymentRules.Judge(payment, says));
        switch (verdict)
        {
            case PaymentVerdict.Count:
                await CountAsync(payment, says, now, cancel);
                break;
            case PaymentVerdict.Fail:
                (payment.State, payment.NextAskAt) = (PaymentState.Failed, null);
                break;
            case PaymentVerdict.Dispute:
                (payment.State, payment.Trouble) = (PaymentState.Disputed, $"Nền tảng báo {says.Amount} đ.");
                payment.NextAskAt = null;
                break;
            case PaymentVerdict.AskAgain:
                payment.State = payment.State == PaymentState.Started && says.State == "3"
                    ? PaymentState.Pending : payment.State;
                (payment.Tries, payment.NextAskAt) = (payment.Tries + 1, PaymentRules.AskAfter(payment, now));
                break;
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return payment.State;
    }

    async Task CountAsync(Payment payment, PlatformSays says, DateTimeOffset now, CancellationToken cancel)
    {
        var fees = (await FeeBook.LockAsync(db, payment.DossierId, cancel)).FindAll(fee => payment.Fees.Contains(fee.Id));
        var isFirst = fees.TrueForAll(fee => fee.State == FeeState.Due);
        (payment.State, payment.PaidAt, payment.Transaction) =
            (isFirst ? PaymentState.Paid : PaymentState.Surplus, now, says.Transaction);
        // Asked again for the receipt alone, until it is there.
        (payment.NextAskAt, payment.Tries) = (isFirst ? now.AddMinutes(1) : null, 0);
        payment.Trouble = isFirst ? "" : "Khoản thu đã nộp trước đó; cần hoàn trả.";
        if (isFirst)
        {
            FeeBook.MarkPaid(fees, payment.Id, now);
            var dossier = await db.Dossiers.AsNoTracking().FirstAsync(row => row.Id == payment.DossierId, cancel);
            db.Record(new PaymentReceived(DossierTold.Of(dossier), payment.Amount, "online"), now);
        }
        db.Record(AuditEntry.Of(AuditActor.Anonymous, "payments.count", payment.Id.ToString("D"), "dossier"));
    }
}
