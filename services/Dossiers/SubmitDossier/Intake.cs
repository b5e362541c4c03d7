using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.LookUpDossier;
using EGov.Dossiers.Offices;
using EGov.Dossiers.ReuseResult;
using EGov.ServiceDefaults.Access;
using EGov.WorkingTime;
using EGov.Dossiers.Moving;
using EGov.WorkingTime.Words;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Makes a dossier of what was handed in: its number, its first step, its clock.</summary>
internal sealed class Intake(OfficeShelf offices, NumberPatterns patterns, TimeProvider time)
{
    public OfficeShelf Offices => offices;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>
    /// The next number of the agency and day. Others wait for the end of this transaction, so that none is left out.
    /// </summary>
    public async Task<string> NumberAsync(
        DossiersDb db, SubmitDossierRequest asked, OfficeBook book, CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(Now);
        var serial = (await db.Database.SqlQuery<int>($"""
            insert into number_series (unit_id, day, last) values ({asked.UnitId}, {day}, 1)
            on conflict (unit_id, day) do update set last = number_series.last + 1 returning last as "Value"
            """).ToListAsync(cancel))[0];
        return patterns.Write(asked.UnitId, book, day, serial);
    }

    /// <summary>Received at once from an officer's hand; filed and waiting to be looked at from a citizen.</summary>
    public Dossier Open(
        SubmitDossierRequest asked, ProcedureCopy copy, Actor actor, OfficeBook book, string number)
    {
        var (now, offer) = (Now, copy.Offer);
        var isCitizen = actor.Kind == ActorKind.Citizen;
        var dossier = new Dossier
        {
            Id = Guid.CreateVersion7(now), Number = number, ProcedureCode = copy.Code, ProcedureVersion = copy.Version,
            ProcedureName = offer.Name, Field = offer.Field, CaseName = asked.Case ?? "", Channel = asked.Channel,
            ReceivingUnitId = asked.UnitId, CompetentUnitId = asked.Competent,
            Owner = isCitizen ? actor.Subject : null, LookUpDigits = asked.Applicant.IdNumber[^4..],
            ApplicantHash = HolderHash.Of(asked.Applicant.IdNumber),
            LandParcel = WarnDuplicates.LandParcel.Of(asked.Summary ?? ""),
            Filing = Filed(asked, offer), SubmittedAt = now, TimeLimit = TimeOffered.Choose(asked, offer)!.Value,
        };
        dossier.Submit(new(now, actor.Subject, actor.For?.ToString() ?? ""),
            isCitizen ? DossierState.Filed : DossierState.Received,
            isCitizen ? null : DossierClock.Start(dossier, now, book.CalendarOf(dossier.ReceivingUnitId)));
        return dossier;
    }

    public static SubmittedDossier Receipt(Dossier dossier, OfficeBook book) => new(
        dossier.Id, dossier.Number, dossier.State, dossier.SubmittedAt, dossier.DueAt,
        dossier.Ledger is { } ledger ? LedgerWords.Moment(ledger.Due, Language.Vietnamese) : null,
        dossier.Ledger?.Explain(book.CalendarOf(dossier.ReceivingUnitId), Language.Vietnamese) ?? [],
        LookUpToken.Of(dossier.Id, dossier.LookUpSecret));

    static Filing Filed(SubmitDossierRequest asked, ProcedureOffer offer) => new(
        asked.Applicant with { Name = asked.Applicant.Name.Trim().Normalize() },
        [.. asked.Parts.Select(part => part with { Name = part.Name.Normalize() })], asked.Sets,
        asked.Summary?.Trim().Normalize() is { Length: > 0 } summary ? summary : offer.Name, asked.ReturnBy,
        asked.Assisted);
}
