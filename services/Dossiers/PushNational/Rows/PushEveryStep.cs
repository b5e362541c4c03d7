using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGov.Dossiers.PushNational.Rows;

/// <summary>Leaves a push with every step that is saved, whoever takes it: both are kept or neither.</summary>
internal sealed class PushEveryStep(NationalSettings settings) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is DossiersDb db)
        {
            var steps = db.ChangeTracker.Entries<DossierStep>()
                .Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
            db.Pushes.AddRange(steps.Where(step => IsEnrolled(db, step)).Select(Of));
        }
        return new(result);
    }

    public static NationalPush Of(DossierStep step) =>
        new() { DossierId = step.DossierId, Step = step.Number, NextAt = step.At };

    bool IsEnrolled(DossiersDb db, DossierStep step) =>
        db.Dossiers.Local.FindEntry(step.DossierId)?.Entity is { } dossier && Enrolment.IsEnrolled(
            settings.Enrolments, dossier.ReceivingUnitId, dossier.ProcedureCode, dossier.SubmittedAt);
}
